--- The outline: who says what in a buffer.

local documents = require "rapporteur.documents"
local settings = require "rapporteur.settings"
local windows = require "rapporteur.windows"
local M = {}

--- The name of a quote's speaker.
function M.speaker(quote)
  return quote.speaker and quote.speaker.name or "speaker unknown"
end

--- Opens the outline: this buffer's quotes by speaker, the most quoted first. With ! they go to the location list.
function M.outline(arguments)
  local buffer, state = documents.current()
  if not state then
    return
  end
  documents.parsed(buffer, function(document)
    local speakers, by_name = {}, {}
    for _, quote in ipairs(document.quotes or {}) do
      local name = M.speaker(quote)
      if not by_name[name] then
        by_name[name] = { name = name, quotes = {}, rank = #speakers }
        speakers[#speakers + 1] = by_name[name]
      end
      table.insert(by_name[name].quotes, quote)
    end
    table.sort(speakers, function(a, b)
      return #a.quotes > #b.quotes or (#a.quotes == #b.quotes and a.rank < b.rank)
    end)
    if #speakers == 0 then
      return settings.say "nobody is quoted here"
    end
    local items, locations = {}, {}
    for _, speaker in ipairs(speakers) do
      items[#items + 1] = { text = ("%s · %s"):format(speaker.name, windows.plural(#speaker.quotes, "quote")), group = "Title" }
      for _, quote in ipairs(speaker.quotes) do
        local part = quote.parts[1]
        local row, column = documents.position(buffer, part.start)
        local words = {}
        for _, piece in ipairs(quote.parts) do
          words[#words + 1] = windows.one_line(piece.text)
        end
        local text = table.concat(words, " … ")
        items[#items + 1] = {
          text = ("%6d  %-9s %s"):format(row + 1, quote.form, text),
          target = { uri = state.uri, byte = part.start },
        }
        locations[#locations + 1] = {
          bufnr = buffer, lnum = row + 1, col = column + 1, text = speaker.name .. ": " .. text,
        }
      end
    end
    if arguments and arguments.bang then
      vim.fn.setloclist(0, {}, " ", { title = "Quotes by speaker", items = locations })
      vim.cmd "lopen"
    else
      windows.list("quotes", "botright vsplit", items)
    end
  end)
end

return M
