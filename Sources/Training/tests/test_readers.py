"""Readers and windows over small records of our own. No PyTorch."""

import unittest

try:
    import numpy as np
except ImportError:
    raise unittest.SkipTest("NumPy is not installed")

from training import labels
from training.decoding import best_path, spans, tree
from training.passages import IGNORE
from training.pieces import Splitter
from training.readers import attribution, conllu, coreference, events, names

WORDS = "ann says it didn ' t rain in freedonia . bob left they met the council of europe condemn ##ed".split()
SPLIT = Splitter(["[PAD]"] + [f"[unused{i}]" for i in range(99)] + ["[UNK]", "[CLS]", "[SEP]"] + WORDS)

CONLLU = """# newdoc id = one
# newpar
# text = Ann says it didn't rain.
1\tAnn\tAnn\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_
2\tsays\tsay\tVERB\tVBZ\t_\t0\troot\t_\t_
3\tit\tit\tPRON\tPRP\t_\t6\tnsubj\t_\t_
4-5\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
4\tdid\tdo\tAUX\tVBD\t_\t6\taux\t_\t_
5\tn't\tnot\tPART\tRB\t_\t6\tadvmod\t_\t_
6\train\train\tVERB\tVB\t_\t2\tccomp\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newpar
1\tBob\tBob\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


def document():
    return next(conllu.documents(iter(CONLLU.splitlines(keepends=True))))


class ConlluTest(unittest.TestCase):
    def setUp(self):
        self.passage = conllu.passage(*document(), SPLIT)

    def test_text_is_laid_out_as_raw_text(self):
        self.assertEqual(conllu.laid_out(document()[1])[0], "Ann says it didn't rain.\n\nBob left. ")

    def test_words_sit_on_their_pieces(self):
        w = self.passage.words
        self.assertEqual(w.pieces, [0, 1, 2, 3, 4, 6, 7, 8, 9, 10])
        self.assertEqual(w.heads, [1, -1, 5, 5, 5, 1, 1, 8, -1, 8])
        self.assertEqual(w.sentences, [0] * 7 + [1] * 3)

    def test_a_word_may_end_before_the_n_of_its_piece(self):
        self.assertEqual(self.passage.tags["boundary"].tolist(), [1, 1, 1, 1, 0, 1, 1, 2, 1, 1, 2])

    def test_windows_are_cut_at_sentences(self):
        first, second = self.passage.windows(lambda: 9)
        self.assertEqual((len(first), len(second)), (8, 3))
        self.assertEqual(second.words.heads, [1, -1, 1])

    def test_a_window_never_exceeds_its_length(self):
        parts = list(self.passage.windows(lambda: 5))
        self.assertTrue(all(len(p) <= 5 for p in parts))
        self.assertEqual(sum(map(len, parts)), len(self.passage))
        self.assertIn(IGNORE, parts[0].words.heads)


class NamesTest(unittest.TestCase):
    def test_articles_are_left_out_and_types_mapped(self):
        text = "Ann met the Council of Europe in Freedonia."
        pieces = SPLIT(text)
        record = [[0, 3, "Person"], [8, 29, "Organization"], [33, 42, "Location"]]
        tags = names.tags(len(pieces), attribution.Alignment(pieces), text, record)
        best = [labels.NAMES[int(t).bit_length() - 1] for t in tags]
        self.assertEqual(best, ["B-PER", "O", "O", "B-ORG", "I-ORG", "I-ORG", "O", "B-GPE", "O"])

    def test_an_open_type_allows_several_labels(self):
        bits = labels.name_bits(labels.name_kinds("Misc", "Olympics"), "B")
        self.assertEqual(bin(bits).count("1"), 2)


class CoreferenceTest(unittest.TestCase):
    def test_offsets_move_between_differently_spaced_texts(self):
        self.assertEqual(coreference.moved("a  b\n\nc", "a b c"), {0: 0, 2: 3, 4: 6})
        self.assertIsNone(coreference.moved("a b", "a c"))

    def test_a_mention_ends_with_its_head_and_a_name_where_it_ends(self):
        text, words, _ = conllu.laid_out(document()[1])
        mention = lambda start, end, head, **of: {"start": start, "end": end, "head": head, "cluster": "a", "headpos": "NOUN", "named": False, **of}
        record = {"text": text, "mentions": [
            mention(0, 8, [0, 3], type="person"), mention(0, 8, [0, 3], type="person", named=True, headpos="PROPN"), mention(9, 11, [9, 11], type="abstract")]}
        out = conllu.passage(*document(), SPLIT)
        coreference.annotate(out, text, words, SPLIT(text), record)
        self.assertEqual([(m.first, m.last, m.text, labels.MENTIONS[m.kind]) for m in out.mentions],
                         [(0, 0, "ann", "person"), (0, 1, "ann says", "person"), (2, 2, "it", "other")])
        self.assertEqual(out.words.mentions[:4], [1, 0, 4, 0])


class AttributionTest(unittest.TestCase):
    def test_spans_and_links(self):
        text = "Ann says it didn't rain. Bob left."
        record = {"id": "x", "text": text, "attributions": [{
            "sources": [{"start": 0, "end": 3}], "cues": [{"start": 4, "end": 8}], "contents": [{"start": 9, "end": 23}]}]}
        p = attribution.passage(record, SPLIT)
        self.assertEqual(p.cuts, [0, 8])
        self.assertEqual(p.tags["content"].tolist(), [0, 0, 1, 2, 2, 2, 2, 0, 0, 0, 0])
        self.assertEqual([(k.kind, k.start, k.end) for k in p.links], [("source", 1, 0), ("content", 2, 1)])


class EventsTest(unittest.TestCase):
    def test_only_validated_sentences_count(self):
        record = {"id": "x", "text": "Ann left. Bob left.", "sentences": [[0, 9], [10, 19]], "sent_ids": ["0", "1"], "validated_sentences": [1],
                  "events": [{"start": 4, "end": 8, "kind": "ACTION_OCCURRENCE"}, {"start": 14, "end": 18, "kind": "NEG_ACTION_STATE"}]}
        tags = events.passage(record, SPLIT).tags["events"].tolist()
        self.assertEqual(tags, [IGNORE] * 3 + [0, labels.EVENTS.index("B-STATE"), 0])


class DecodingTest(unittest.TestCase):
    def test_no_label_goes_inside_from_outside(self):
        path = best_path(np.array([[0, 1.0, 5], [0, 0, 4], [3, 0, 0]]), labels.BIO)
        self.assertEqual(path, ["B", "I", "O"])
        self.assertEqual(spans(path), [(0, 1, "")])

    def test_a_cycle_is_broken_and_one_root_kept(self):
        scores = np.full((4, 4), -5.0)
        scores[1, 2] = scores[2, 1] = 10
        scores[1, 0], scores[2, 0], scores[3, 0] = 1, 3, 2
        scores[3, 2] = 1
        self.assertEqual(tree(scores), [0, 2, 0, 2])


if __name__ == "__main__":
    unittest.main()
