-- What the tests in test.lua share: what was said, texts and files, waiting, and what the windows show.

local api = vim.api
local rapporteur = require "rapporteur"
local windows = require "rapporteur.windows"

local said = {}
vim.notify = function(text)
  said[#said + 1] = text
end

local ARTICLE = table.concat({
  "VELMORA REJECTS CRITICISM OF VOTE",
  "",
  "TARSK, March 4. /VNA/. “The vote was fair and open,” President Danil Orvan said on Tuesday.",
  "",
  "🗳️ “We saw ballot boxes stuffed in nine districts,” said Ilse Brandt, head of the observation mission of the",
  "Assembly for Security in the Region.",
  "",
  "Orvan slammed the Assembly for Security in the Region for its report on the election of March 1, 2026.",
}, "\n") .. "\n"

local function path_of(name)
  return vim.env.SCRATCH .. "/" .. name
end

local function write(name, text)
  local file = assert(io.open(path_of(name), "w"))
  file:write(text)
  file:close()
end

local function until_true(what, condition)
  if not vim.wait(30000, condition, 10) then
    error("waited in vain for " .. what .. (#said > 0 and ("; said: " .. table.concat(said, " | ")) or ""), 2)
  end
end

local function expect(condition, what)
  if not condition then
    error("expected " .. what, 2)
  end
end

local function has(lines, words)
  for index, line in ipairs(lines) do
    if line:find(words, 1, true) then
      return index
    end
  end
end

local function edit(name)
  vim.cmd("edit! " .. path_of(name))
  local buffer = api.nvim_get_current_buf()
  rapporteur.attach(buffer)
  return buffer
end

local function at(words)
  vim.fn.cursor(1, 1)
  expect(vim.fn.search("\\V" .. words, "cW") > 0, "to find " .. words)
end

-- What the next float holds, once it is there.
local function hovered()
  local lines
  local show = windows.show
  windows.show = function(given)
    lines = given
    return show(given)
  end
  rapporteur.hover()
  until_true("the hover", function()
    return lines
  end)
  windows.show = show
  return lines
end

local function list_lines(name)
  local lines
  until_true(name, function()
    local buffer = vim.fn.bufnr("^rapporteur://" .. name .. "$")
    if buffer == -1 or vim.fn.bufwinid(buffer) == -1 then
      return false
    end
    lines = api.nvim_buf_get_lines(buffer, 0, -1, false)
    return #lines > 0 and lines[1] ~= ""
  end)
  return lines
end

local function close_lists()
  for _, name in ipairs { "quotes", "timeline", "verification" } do
    local window = vim.fn.bufwinid("rapporteur://" .. name)
    if window ~= -1 then
      api.nvim_win_close(window, true)
    end
  end
  vim.cmd "silent! lclose"
end

--- Whether the server holds the buffer's very text: an edit that changes nothing gives the hash of what it holds.
local function in_step(buffer)
  local state = rapporteur._state()[buffer]
  state.version = state.version + 1
  local held
  rapporteur.request("documents/change", {
    uri = state.uri, version = state.version, changes = { { start = 0, ["end"] = 0, text = "" } },
  }, function(result, failure)
    held = result and result.contentHash or (failure and failure.message)
  end)
  until_true("the hash", function()
    return held
  end)
  local text = table.concat(api.nvim_buf_get_lines(buffer, 0, -1, false), "\n") .. "\n"
  return held == vim.fn.sha256(text)
end

return {
  said = said,
  ARTICLE = ARTICLE,
  path_of = path_of,
  write = write,
  until_true = until_true,
  expect = expect,
  has = has,
  edit = edit,
  at = at,
  hovered = hovered,
  list_lines = list_lines,
  close_lists = close_lists,
  in_step = in_step,
}
