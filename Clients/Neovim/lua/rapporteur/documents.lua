--- The buffers that the server reads, and what it knows of each.

local settings = require "rapporteur.settings"
local wire = require "rapporteur.wire"
local api = vim.api
local M = {}

local attached = {} -- buffer → { uri, version, size, cache }, `cache` being answers about this version

-- The text is the buffer's lines, each with its line feed: what nvim_buf_get_offset counts.
local function text_of(buffer, first, last)
  local lines = api.nvim_buf_get_lines(buffer, first, last, false)
  lines[#lines + 1] = ""
  return table.concat(lines, "\n")
end

local function size_of(buffer)
  return api.nvim_buf_get_offset(buffer, api.nvim_buf_line_count(buffer))
end

local function uri_of(buffer)
  if api.nvim_buf_get_name(buffer) == "" then
    return "untitled:" .. buffer
  end
  return vim.uri_from_bufnr(buffer)
end

local function open_document(buffer)
  local state = attached[buffer]
  state.version, state.size, state.cache = state.version + 1, size_of(buffer), {}
  wire.request("documents/open", { uri = state.uri, version = state.version, text = text_of(buffer, 0, -1) }, function(_, failure)
    if failure then
      settings.complain(failure)
    end
  end)
end

local function changed(buffer, first, new_last, bytes_before)
  local state = attached[buffer]
  if not wire.connection() then
    return -- opened whole when there is a server again
  end
  state.version, state.cache = state.version + 1, {}
  local start = api.nvim_buf_get_offset(buffer, first)
  local text = new_last > first and text_of(buffer, first, new_last) or ""
  local size = size_of(buffer)
  local change
  if state.size - bytes_before + #text == size then
    change = { start = start, ["end"] = start + bytes_before, text = text }
  else
    -- Neovim reports some edits, such as deleting every line, by other lines than those it keeps.
    change = { text = text_of(buffer, 0, -1) }
  end
  state.size = size
  wire.request("documents/change", { uri = state.uri, version = state.version, changes = { change } }, function(_, failure)
    if failure and attached[buffer] then
      open_document(buffer)
    end
  end)
end

--- Lets the server read a buffer and follow its changes.
function M.attach(buffer)
  buffer = (buffer == nil or buffer == 0) and api.nvim_get_current_buf() or buffer
  if attached[buffer] then
    return
  end
  attached[buffer] = { uri = uri_of(buffer), version = 0, size = 0, cache = {} }
  -- Making the connection opens every attached buffer; over an existing one this buffer is yet to be opened.
  if wire.connection() then
    open_document(buffer)
  elseif not wire.connect() then
    attached[buffer] = nil
    return
  end
  api.nvim_buf_attach(buffer, false, {
    on_lines = function(_, _, _, first, _, new_last, bytes_before)
      if not attached[buffer] then
        return true
      end
      changed(buffer, first, new_last, bytes_before)
    end,
    on_reload = function()
      if attached[buffer] and wire.connection() then
        open_document(buffer)
      end
    end,
    on_detach = function()
      M.detach(buffer)
    end,
  })
  for action, key in pairs(settings.options.keymaps or {}) do
    vim.keymap.set("n", key, function()
      require("rapporteur")[action]()
    end, { buffer = buffer, desc = "rapporteur: " .. action })
  end
end

--- Lets the server forget a buffer.
function M.detach(buffer)
  buffer = (buffer == nil or buffer == 0) and api.nvim_get_current_buf() or buffer
  local state = attached[buffer]
  attached[buffer] = nil
  if state and wire.connection() then
    wire.request("documents/close", { uri = state.uri }, function() end)
  end
  if state and api.nvim_buf_is_valid(buffer) then
    for _, key in pairs(settings.options.keymaps or {}) do
      pcall(vim.keymap.del, "n", key, { buffer = buffer })
    end
  end
end

--- The attached buffer whose document is called `uri`.
function M.buffer_of(uri)
  for buffer, state in pairs(attached) do
    if state.uri == uri then
      return buffer
    end
  end
end

--- The row (from 0) and column of a byte, by halving: byte2line counts the CRs of dos files, get_offset does not.
function M.position(buffer, byte)
  local low, high = 0, api.nvim_buf_line_count(buffer) - 1
  while low < high do
    local middle = math.ceil((low + high) / 2)
    if api.nvim_buf_get_offset(buffer, middle) <= byte then
      low = middle
    else
      high = middle - 1
    end
  end
  return low, byte - api.nvim_buf_get_offset(buffer, low)
end

--- The current buffer and its state, attached if it was not.
function M.current()
  local buffer = api.nvim_get_current_buf()
  if not attached[buffer] then
    M.attach(buffer)
  end
  return buffer, attached[buffer]
end

--- `callback(document)`: the buffer's actors and quotes as they are now.
function M.parsed(buffer, callback)
  local state = attached[buffer]
  if state.cache.document then
    return callback(state.cache.document)
  end
  local cache = state.cache
  local params = { document = { uri = state.uri }, layers = { "actors", "quotes" } }
  wire.request("parse/document", params, function(result, failure)
    if failure then
      return settings.complain(failure)
    end
    cache.document = result
    callback(result)
  end)
end

--- Every attached buffer as a document, but not `except`.
function M.all(except)
  local documents = {}
  for buffer, state in pairs(attached) do
    if buffer ~= except then
      documents[#documents + 1] = { uri = state.uri }
    end
  end
  table.sort(documents, function(a, b)
    return a.uri < b.uri
  end)
  return documents
end

--- What is attached: buffer → { uri, version, size, cache }.
function M.attached()
  return attached
end

wire.on_connect = function()
  for buffer in pairs(attached) do
    open_document(buffer)
  end
end

return M
