--- What happened when, over all attached buffers.

local documents = require "rapporteur.documents"
local settings = require "rapporteur.settings"
local windows = require "rapporteur.windows"
local wire = require "rapporteur.wire"
local M = {}

local function entry_items(items, entry, date)
  local actors = {}
  for _, party in ipairs(entry.actors or {}) do
    actors[#actors + 1] = party.name
  end
  local notes = {}
  if #entry.accounts > 1 then
    notes[1] = windows.plural(#entry.accounts, "account") .. ", " .. entry.agreement
  end
  items[#items + 1] = {
    text = ("%-12s %s · %s%s%s"):format(
      date, entry.type, windows.one_line(entry.title),
      #actors > 0 and (" · " .. table.concat(actors, ", ")) or "", notes[1] and (" · " .. notes[1]) or ""),
    target = { uri = entry.accounts[1].uri, byte = entry.accounts[1].evidence.start },
    group = "Identifier",
  }
  for _, account in ipairs(entry.accounts) do
    local marks = {}
    if account.status and account.status ~= "past" then
      marks[#marks + 1] = account.status
    end
    if account.negated then
      marks[#marks + 1] = "said not to have happened"
    end
    if account.certainty == "possible" then
      marks[#marks + 1] = "possible"
    end
    local claimant = account.claimant and account.claimant.name
    items[#items + 1] = {
      text = ("%12s %s%s%s “%s”"):format(
        "", windows.place_of(account.uri, account.evidence.start), claimant and (" · " .. claimant) or "",
        #marks > 0 and (" · " .. table.concat(marks, ", ")) or "", windows.one_line(account.evidence.text)),
      target = { uri = account.uri, byte = account.evidence.start },
    }
  end
end

--- Opens the timeline over all attached buffers, each account with its words.
function M.show()
  local _, state = documents.current()
  if not state then
    return
  end
  wire.request("timeline/build", { documents = documents.all() }, function(result, failure)
    if failure then
      return settings.complain(failure)
    end
    local items = {}
    for _, entry in ipairs(result.entries) do
      local date = entry.date
      entry_items(items, entry, date.value or (date.latest and "≤ " .. date.latest) or ("≥ " .. (date.earliest or "?")))
    end
    if #(result.undated or {}) > 0 then
      items[#items + 1] = { text = "No date in the texts", group = "Title" }
      for _, entry in ipairs(result.undated) do
        entry_items(items, entry, "")
      end
    end
    if #items == 0 then
      return settings.say "no happening found in the attached buffers"
    end
    windows.list("timeline", "botright split", items)
  end)
end

return M
