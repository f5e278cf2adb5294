--- Whether the words selected stand in the sources, word for word: in the other attached buffers, or in a folder of texts.

local documents = require "rapporteur.documents"
local settings = require "rapporteur.settings"
local windows = require "rapporteur.windows"
local wire = require "rapporteur.wire"
local api = vim.api
local M = {}

-- Files of one request.
local BATCH = 32

--- The words that were selected last in the current buffer, nil where none were.
local function selected()
  local first, last = vim.fn.getpos "'<", vim.fn.getpos "'>"
  if first[2] == 0 or last[2] == 0 then
    return nil
  end
  local lines = api.nvim_buf_get_lines(0, first[2] - 1, last[2], false)
  if vim.fn.visualmode() ~= "V" and #lines > 0 then
    local line = lines[#lines]
    local stop = last[3] - 1 + #vim.fn.matchstr(line, "\\%" .. last[3] .. "c.")
    lines[#lines] = line:sub(1, stop)
    lines[1] = lines[1]:sub(first[3])
  end
  return table.concat(lines, "\n")
end

--- The texts of a folder as documents, and how many files could not be read.
local function texts_of(folder)
  local files = {}
  for _, pattern in ipairs { "**/*.txt", "**/*.md" } do
    vim.list_extend(files, vim.fn.globpath(vim.fn.fnameescape(folder), pattern, false, true))
  end
  table.sort(files)
  local texts, unread = {}, 0
  for _, path in ipairs(files) do
    local file = io.open(path, "rb")
    local text = file and file:read "*a"
    if file then
      file:close()
    end
    if text then
      texts[#texts + 1] = { uri = vim.uri_from_fname(vim.fn.fnamemodify(path, ":p")), text = text }
    else
      unread = unread + 1
    end
  end
  return texts, unread
end

--- The target and the place in words of a match; `text` is that of a document that is no buffer.
local function target_of(match, text)
  if not text then
    return { uri = match.uri, byte = match.start }, windows.place_of(match.uri, match.start)
  end
  local before = text:sub(1, match.start)
  local _, row = before:gsub("\n", "")
  local column = #before:match "[^\n]*$"
  local name = vim.fn.fnamemodify(vim.uri_to_fname(match.uri), ":t")
  return { uri = match.uri, row = row, column = column }, ("%s:%d"):format(name, row + 1)
end

local function difference_line(difference)
  local expected, found = windows.one_line(difference.expected), windows.one_line(difference.found)
  if found == "" then
    return ("the text does not have “%s”"):format(expected)
  elseif expected == "" then
    return ("left out is “%s”"):format(found)
  end
  return ("quoted “%s”, the text has “%s”"):format(expected, found)
end

local function add_items(items, result, texts)
  local names = {}
  for _, actor in ipairs(result.actors) do
    names[actor.id] = actor.name
  end
  for _, match in ipairs(result.matches) do
    local target, place = target_of(match, texts[match.uri])
    local speaker = match.speaker and match.speaker.name
      or (match.quote and "speaker unknown" or "nobody: the text's own voice")
    local behalf = match.onBehalfOf and (" for " .. (names[match.onBehalfOf] or match.onBehalfOf)) or ""
    items[#items + 1] = {
      text = ("%-7s  %s · %s%s"):format(#match.differences == 0 and "exact" or "altered", place, speaker, behalf),
      target = target, group = "Identifier",
    }
    items[#items + 1] = { text = ("         “%s”"):format(windows.one_line(match.text)), target = target }
    for _, difference in ipairs(match.differences) do
      items[#items + 1] = { text = "         " .. difference_line(difference), target = target, group = "WarningMsg" }
    end
  end
end

local RANK = { exact = 3, altered = 2, notFound = 1 }

--- Asks about `sources` some at a time; `callback(verdict, items)` once all are answered.
local function ask(quotation, sources, from, verdict, items, callback)
  if from > #sources and verdict then
    return callback(verdict, items)
  end
  local batch, texts = {}, {}
  for index = from, math.min(#sources, from + BATCH - 1) do
    batch[#batch + 1] = sources[index]
    texts[sources[index].uri] = sources[index].text
  end
  wire.request("quotes/verify", { quotation = quotation, documents = batch }, function(result, failure)
    if failure then
      return settings.complain(failure)
    end
    add_items(items, result, texts)
    local best = (not verdict or RANK[result.verdict] > RANK[verdict]) and result.verdict or verdict
    ask(quotation, sources, from + #batch, best, items, callback)
  end)
end

--- Checks the selection against the other attached buffers, or against the texts of the folder named.
function M.verify(arguments)
  local quotation = selected()
  if not quotation then
    return settings.say("select the quotation first", vim.log.levels.WARN)
  end
  local folder = arguments and arguments.args ~= "" and arguments.args
  local sources, unread
  if folder then
    sources, unread = texts_of(vim.fn.expand(folder))
    if unread > 0 then
      settings.say(("%s of %s cannot be read"):format(windows.plural(unread, "file"), folder), vim.log.levels.WARN)
    end
  else
    -- The buffer that quotes is no source of its own quotation.
    sources = documents.all(api.nvim_get_current_buf())
  end
  if #sources == 0 then
    return settings.say(folder and ("there are no texts in " .. folder) or "open the sources, or name a folder of them",
      vim.log.levels.WARN)
  end
  ask(quotation, sources, 1, nil, {}, function(verdict, items)
    local words = { exact = "Exact", altered = "Altered", notFound = "Not found" }
    table.insert(items, 1, {
      text = ("%s in %s: “%s”"):format(words[verdict], windows.plural(#sources, "text"), windows.shortened(quotation, 80)),
      group = "Title",
    })
    windows.list("verification", "botright split", items)
  end)
end

return M
