if vim.g.loaded_rapporteur then
  return
end
vim.g.loaded_rapporteur = true

local function command(name, action, options)
  vim.api.nvim_create_user_command(name, function(arguments)
    require("rapporteur")[action](arguments)
  end, options or {})
end

command("RapporteurAttach", "attach_current", { desc = "Let Rapporteur read this buffer" })
command("RapporteurDetach", "detach_current", { desc = "Let Rapporteur forget this buffer" })
command("RapporteurHover", "hover", { desc = "Who this is and where they stand, or who says this" })
command("RapporteurQuotes", "quotes", { bang = true, desc = "Quotes by speaker; with ! in the location list" })
command("RapporteurVerify", "verify", {
  range = true, nargs = "?", complete = "dir",
  desc = "Whether the selection stands in the other attached buffers, or in a folder, word for word",
})
command("RapporteurTimeline", "timeline", {
  nargs = "?",
  complete = function(lead)
    return require("rapporteur.timeline").complete(lead)
  end,
  desc = "What happened when, over all attached buffers; with a name only where that one has a part",
})
command("RapporteurInfo", "info", { desc = "Which server this is" })
command("RapporteurStop", "stop", { desc = "End the server" })
