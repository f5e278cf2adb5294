--- Rapporteur in Neovim (0.7.2 and later): who says this, where they stand, what happened when.
---
---     require("rapporteur").setup {}
---
--- See :help rapporteur. `rapporteur/wire.lua` speaks with the server, `documents.lua` keeps it in step with the buffers, the
--- others show what it knows.

local documents = require "rapporteur.documents"
local settings = require "rapporteur.settings"
local windows = require "rapporteur.windows"
local wire = require "rapporteur.wire"
local api = vim.api

local M = {
  request = wire.request,
  cancel = wire.cancel,
  stop = wire.stop,
  attach = documents.attach,
  detach = documents.detach,
  hover = require("rapporteur.hover").hover,
  quotes = require("rapporteur.quotes").outline,
  timeline = require("rapporteur.timeline").show,
  verify = require("rapporteur.verify").verify,
}

--- Lets the server read the current buffer.
function M.attach_current()
  documents.attach(0)
end

--- Lets the server forget the current buffer.
function M.detach_current()
  documents.detach(0)
end

--- Tells which server this is.
function M.info()
  wire.request("server/info", vim.empty_dict(), function(result, failure)
    if failure then
      return settings.complain(failure)
    end
    settings.say(("%s %s, %d methods, %s attached"):format(
      result.name, result.version, #(result.methods or {}), windows.plural(vim.tbl_count(documents.attached()), "buffer")))
  end)
end

--- Reads the options (see :help rapporteur-setup), and attaches buffers of the file types named.
function M.setup(options)
  settings.options = vim.tbl_extend("force", settings.options, options or {})
  local group = api.nvim_create_augroup("rapporteur", { clear = true })
  if #settings.options.filetypes > 0 then
    api.nvim_create_autocmd("FileType", {
      group = group, pattern = settings.options.filetypes,
      callback = function(event)
        if vim.bo[event.buf].buftype == "" then
          documents.attach(event.buf)
        end
      end,
    })
  end
  api.nvim_create_autocmd("VimLeavePre", { group = group, callback = wire.stop })
end

--- For tests: what is attached, and how many answers are waited for.
function M._state()
  local connection = wire.connection()
  return documents.attached(), connection and vim.tbl_count(connection.waiting) or 0
end

--- For tests: the process number of the server of our own.
function M._process()
  local connection = wire.connection()
  return connection and connection.process
end

return M
