--- Windows: the float beside a word and the lists whose lines lead to the words; and how texts are cut to fit them.

local documents = require "rapporteur.documents"
local settings = require "rapporteur.settings"
local api = vim.api
local M = {}

--- A text with every run of white space a blank.
function M.one_line(text)
  return (text:gsub("%s+", " "))
end

--- A text on one line, cut at a word where it is wider than `width`.
function M.shortened(text, width)
  text = M.one_line(text)
  if vim.fn.strdisplaywidth(text) <= width then
    return text
  end
  local kept = vim.fn.strcharpart(text, 0, width - 1)
  return (kept:gsub("%s+%S*$", "")) .. "…"
end

--- `file:line` of a byte of an attached document.
function M.place_of(uri, byte)
  local buffer = documents.buffer_of(uri)
  if not buffer or not byte then
    return ""
  end
  local row = documents.position(buffer, byte)
  local name = api.nvim_buf_get_name(buffer)
  return ("%s:%d"):format(name == "" and "[No Name]" or vim.fn.fnamemodify(name, ":t"), row + 1)
end

--- Shows lines in a floating window by the cursor.
function M.show(lines)
  local buffer, window = vim.lsp.util.open_floating_preview(lines, "", {
    border = "rounded", max_width = math.min(100, vim.o.columns - 4), max_height = math.floor(vim.o.lines / 2), wrap = true,
    focus_id = "rapporteur",
  })
  api.nvim_buf_add_highlight(buffer, -1, "Title", 0, 0, -1)
  return buffer, window
end

--- Goes to a target: an attached buffer, or a file that is opened for it.
local function jump(target)
  local buffer = target and documents.buffer_of(target.uri)
  if target and not buffer and target.uri:find("^file:") then
    buffer = vim.fn.bufadd(vim.uri_to_fname(target.uri))
    vim.fn.bufload(buffer)
    vim.bo[buffer].buflisted = true
  end
  if not buffer then
    return settings.say "nothing to jump to on this line"
  end
  local window = vim.fn.bufwinid(buffer)
  if window == -1 then
    vim.cmd "wincmd p"
    api.nvim_win_set_buf(0, buffer)
  else
    api.nvim_set_current_win(window)
  end
  local row, column = target.row, target.column
  if not row then
    row, column = documents.position(buffer, target.byte)
  end
  vim.cmd "normal! m'"
  pcall(api.nvim_win_set_cursor, 0, { row + 1, column })
  vim.cmd "normal! zz"
end

local levels = {} -- buffer → how deep each line lies in folds, as 'foldexpr' has it

--- For 'foldexpr': how deep a line of a list lies in folds.
function M.fold_level()
  local folds = levels[api.nvim_get_current_buf()]
  return folds and folds[vim.v.lnum] or 0
end

--- For 'foldtext': the first line of a fold as it is, and how many are hidden.
function M.fold_text()
  return ("%s · +%d"):format(vim.fn.getline(vim.v.foldstart), vim.v.foldend - vim.v.foldstart)
end

--- Opens a scratch window; `items` are `{ text, target?, group?, level?, first? }`, a target being `{ uri, byte }` or
--- `{ uri, row, column }`, a level the fold's that the line lies in or begins. `keys` are further ones: key → { what for, action }.
function M.list(name, split, items, keys)
  local title = "rapporteur://" .. name
  local old = vim.fn.bufnr("^" .. title .. "$")
  local buffer = old ~= -1 and old or api.nvim_create_buf(false, true)
  local window = vim.fn.bufwinid(buffer)
  if window == -1 then
    vim.cmd(split)
    api.nvim_win_set_buf(0, buffer)
    window = api.nvim_get_current_win()
  else
    api.nvim_set_current_win(window)
  end
  if old == -1 then
    api.nvim_buf_set_name(buffer, title)
  end
  local lines, targets, folds = {}, {}, {}
  for index, item in ipairs(items) do
    lines[index], targets[index] = item.text, item.target
    folds[index] = (item.first and ">" or "") .. (item.level or 0)
  end
  levels[buffer] = folds
  vim.bo[buffer].modifiable = true
  api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  vim.bo[buffer].modifiable = false
  vim.bo[buffer].buftype, vim.bo[buffer].bufhidden, vim.bo[buffer].swapfile = "nofile", "wipe", false
  vim.wo[window].wrap, vim.wo[window].number, vim.wo[window].cursorline = false, false, true
  vim.wo[window].foldmethod, vim.wo[window].foldlevel, vim.wo[window].foldminlines = "expr", 99, 0
  vim.wo[window].foldexpr = "v:lua.require'rapporteur.windows'.fold_level()"
  vim.wo[window].foldtext = "v:lua.require'rapporteur.windows'.fold_text()"
  for index, item in ipairs(items) do
    if item.group then
      api.nvim_buf_add_highlight(buffer, -1, item.group, index - 1, 0, -1)
    end
  end
  vim.keymap.set("n", "<CR>", function()
    jump(targets[api.nvim_win_get_cursor(0)[1]])
  end, { buffer = buffer, desc = "go to the words" })
  vim.keymap.set("n", "q", "<Cmd>close<CR>", { buffer = buffer, desc = "close" })
  for key, what in pairs(keys or {}) do
    vim.keymap.set("n", key, what[2], { buffer = buffer, desc = what[1] })
  end
  api.nvim_win_set_cursor(window, { 1, 0 })
end

--- `1 quote`, `2 quotes`.
function M.plural(count, noun)
  return ("%d %s%s"):format(count, noun, count == 1 and "" or "s")
end

return M
