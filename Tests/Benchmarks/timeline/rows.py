"""The timeline's rows: thousands of documents already read → timeline on one core; processor seconds, growth, memory."""

import datetime

from model.rows import ARTICLES, Session, row

SIZES = (2500, 10000)
BRIEF = 60      # words; what the server holds of ten thousand such documents fits its memory of readings
FIRST = datetime.date(2031, 1, 1)
NAMES = ("Orvan", "Solen", "Hale", "Weil", "Kostal", "Brandt", "Lorne", "Tarsk")


def briefs(count):
    """So many short reports, no two alike: paragraphs of the sample articles, each with a day and an act of its own."""
    paragraphs = [p for path in ARTICLES for p in path.read_text(encoding="utf-8").split("\n\n") if len(p.split()) > 25 and p.isprintable()]
    for number in range(count):
        words = paragraphs[number % len(paragraphs)].split()[:BRIEF - 20]
        day = FIRST + datetime.timedelta(days=number % 900)
        told = day - datetime.timedelta(days=number % 11)
        name, other = NAMES[number % 8], NAMES[number // 8 % 8]
        lead = f"Danil {name} met Mira {other} in Velmora on {told.day} {told:%B} {told.year}. "
        yield f"bench:{number}", lead + " ".join(words).rstrip(",;") + ".", day.isoformat()


def measured(program, count, rounds):
    """Fewest processor seconds for the timeline of `count` documents that the server has read, its resident MB then, the entries, and
    how many windows it had to read again."""
    with Session(program, "0") as session:
        documents = []
        for uri, text, day in briefs(count):
            session.ask("documents/open", {"uri": uri, "version": 0, "text": text, "publishedAt": day})
            documents.append({"uri": uri})
        session.ask("timeline/build", {"documents": documents, "limit": 1})
        best, entries = float("inf"), 0
        before = session.ask("server/stats", {})["windowsEncoded"]
        for _ in range(rounds):
            begun = session.seconds()
            answer = session.ask("timeline/build", {"documents": documents})
            best = min(best, session.seconds() - begun)
            entries = len(answer["entries"]) + len(answer["undated"])
        read = session.ask("server/stats", {})["windowsEncoded"] - before
        return best, session.memory(), entries, read


def print_rows(program, rounds):
    seconds = {}
    for count in SIZES:
        best, memory, entries, read = measured(program, count, rounds)
        seconds[count] = best
        row(f"timeline of {count:,} documents already read, CPU s", f"{best:.2f}", "10 at 10,000",
            f"{count / best:,.0f} documents/s, {entries:,} entries, answer and its JSON within; windows read again: {read}")
        row("  memory of the server then, MB", f"{memory:.0f}", "1,000")
    few, many = SIZES
    row("  growth from 2,500 to 10,000, times", f"{seconds[many] / seconds[few]:.2f}", f"{many / few:.1f} linear")
