--- What is shown beside a word: who this is and where they stand, or who says the words.

local documents = require "rapporteur.documents"
local quotes = require "rapporteur.quotes"
local settings = require "rapporteur.settings"
local windows = require "rapporteur.windows"
local wire = require "rapporteur.wire"
local api = vim.api
local M = {}

local SIGNS = { ["-2"] = "−−", ["-1"] = "−", ["0"] = "○", ["1"] = "+", ["2"] = "++" }

local function stance_lines(lines, title, relations, name_of)
  if #relations == 0 then
    return
  end
  lines[#lines + 1] = ""
  lines[#lines + 1] = title
  for _, relation in ipairs(relations) do
    local reporters = {}
    for _, party in ipairs(relation.reportedBy or {}) do
      reporters[#reporters + 1] = party.name
    end
    local told = #reporters > 0 and (", as told by " .. table.concat(reporters, ", told by ")) or ""
    local modality = relation.modality ~= "asserted" and relation.modality and (" (" .. relation.modality .. ")") or ""
    lines[#lines + 1] = ("%s %s · %s%s%s"):format(
      SIGNS[tostring(relation.polarity)] or "?", name_of(relation), relation.act, modality, told)
    local evidence = relation.evidence
    lines[#lines + 1] = ("    “%s”  %s"):format(windows.shortened(evidence.text, 160), windows.place_of(relation.uri, evidence.start))
  end
end

--- Whether the actor of a sighting holds the stance of `relation`, or it is held for them.
local function holds(relation, actor)
  return relation.holder.actor == actor.id or relation.onBehalfOf == actor.id or relation.holder.name == actor.name
end

local function actor_lines(sighting)
  local actor, names = sighting.actor, {}
  for _, known in ipairs(sighting.actors) do
    names[known.id] = known.name
  end
  local lines = { ("%s · %s"):format(actor.name, actor.kind) }
  if actor.partOf then
    lines[1] = lines[1] .. " · of " .. (names[actor.partOf] or actor.partOf)
  end
  if #actor.aliases > 0 then
    lines[#lines + 1] = "also " .. table.concat(actor.aliases, ", ")
  end
  local own, others = {}, {}
  for _, relation in ipairs(sighting.relations) do
    table.insert(holds(relation, actor) and own or others, relation)
  end
  stance_lines(lines, "Stands toward", own, function(relation)
    return relation.target.name
  end)
  stance_lines(lines, "Seen by", others, function(relation)
    return relation.holder.name
  end)
  if sighting.total == 0 then
    lines[#lines + 1] = "no stance found in the open articles"
  elseif sighting.total > #sighting.relations then
    lines[#lines + 1] = ""
    lines[#lines + 1] = ("… and %d earlier"):format(sighting.total - #sighting.relations)
  end
  return lines
end

local function quote_lines(quote, names)
  local lines = { ("%s · %s quote"):format(quotes.speaker(quote), quote.form) }
  if quote.onBehalfOf then
    lines[#lines + 1] = "on behalf of " .. (names[quote.onBehalfOf] or quote.onBehalfOf)
  end
  if quote.cue then
    lines[#lines + 1] = "cue: " .. windows.one_line(quote.cue.text)
  end
  if quote.explanation then
    lines[#lines + 1] = quote.explanation
  end
  return lines
end

--- The innermost quote of `document` that holds the byte, and the names of its actors by id.
local function quote_at(document, byte)
  local names, quote = {}, nil
  for _, actor in ipairs(document.actors or {}) do
    names[actor.id] = actor.name
  end
  for _, candidate in ipairs(document.quotes or {}) do
    for _, part in ipairs(candidate.parts) do
      if part.start <= byte and byte < part["end"] then
        quote = candidate -- nested quotes come after the one around them: the innermost stays
      end
    end
  end
  return quote, names
end

--- Shows who is under the cursor and where they stand, or who says the words there.
function M.hover()
  local buffer, state = documents.current()
  if not state then
    return
  end
  local cursor = api.nvim_win_get_cursor(0)
  local byte = api.nvim_buf_get_offset(buffer, cursor[1] - 1) + cursor[2]
  documents.parsed(buffer, function(document)
    local quote, names = quote_at(document, byte)
    wire.request("actors/at", { document = { uri = state.uri }, position = byte }, function(sighting, failure)
      if failure then
        return settings.complain(failure)
      end
      local lines = sighting and actor_lines(sighting) or {}
      if quote then
        if #lines > 0 then
          lines[#lines + 1] = ""
        end
        vim.list_extend(lines, quote_lines(quote, names))
      end
      windows.show(#lines > 0 and lines or { "nobody is named and nobody quoted here" })
    end)
  end)
end

return M
