"""Lemmas as edit scripts: how to case the form, how many characters to cut from its end, what to add."""


def cased(form, case):
    if case == "l":
        return form.lower()
    if case == "t":
        return form[:1].upper() + form[1:].lower()
    return form


def script(form, lemma):
    """The shortest script from form to lemma, such as `l3|y` for Parties -> party."""
    best = None
    for case in "klt":
        base = cased(form, case)
        same = 0
        while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
            same += 1
        out = f"{case}{len(base) - same}|{lemma[same:]}"
        if best is None or (len(base) - same + len(lemma) - same, len(out)) < best[0]:
            best = ((len(base) - same + len(lemma) - same, len(out)), out)
    return best[1]


def applied(edit, form):
    cut, _, added = edit[1:].partition("|")
    base = cased(form, edit[0])
    return (base[:-int(cut)] if cut != "0" else base) + added
