--- What the user chose, and how the user is told something.

local M = {}

--- The options; see :help rapporteur-setup.
M.options = {
  cmd = nil, -- { "rapporteur", "serve", "--stdio" }, or what $RAPPORTEUR names
  connect = nil, -- "unix:PATH" or "tcp:HOST:PORT" instead of a server of our own
  lexicon = {}, -- files of your own actors and words, for a server of our own
  token_file = nil, -- for TCP
  filetypes = { "text", "markdown" }, -- attached by themselves; {} for none
  keymaps = { hover = "K", quotes = "gO" }, -- in attached buffers; false for none
}

--- Tells the user something, soon and on the main loop.
function M.say(text, level)
  vim.schedule(function()
    vim.notify("rapporteur: " .. text, level or vim.log.levels.INFO)
  end)
end

--- Tells of an error of the server, with its hint.
function M.complain(failure)
  local hint = failure.data and failure.data.hint
  M.say(failure.message .. (hint and (" (" .. hint .. ")") or ""), vim.log.levels.ERROR)
end

return M
