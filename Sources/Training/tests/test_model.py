"""The model on one small batch. Skipped without PyTorch."""

import copy
import os
import random
import tempfile
import unittest
from types import SimpleNamespace

try:
    import numpy as np
    import torch
except ImportError:
    raise unittest.SkipTest("PyTorch is not installed")

from .test_readers import CONLLU, SPLIT
from training import batches, checkpoints, labels, quantising, weights
from training.batches import Stream, Task, collated
from training.encoder import LAYERS, MARKED, layer_of
from training.model import Model, mean, told_loss
from training.passages import IGNORE, Mention, Pair, Target
from training.readers import attribution, conllu

INVENTORY = {"upos": ["PROPN", "VERB", "PRON", "AUX", "PART", "PUNCT"], "feats": ["_", "Number=Sing"], "lemma": ["k0|", "l0|"],
             "deprel": ["root", "nsubj", "aux", "advmod", "ccomp", "punct"]}


def window():
    out = conllu.passage(*next(conllu.documents(iter(CONLLU.splitlines(keepends=True)))), SPLIT)
    quote = attribution.passage({"id": "x", "text": "Ann says it didn't rain.\n\nBob left.", "attributions": [
        {"sources": [], "cues": [{"start": 4, "end": 8}], "contents": [{"start": 9, "end": 23}]}]}, SPLIT)
    out.tags |= quote.tags
    out.links = quote.links
    out.mentions = [Mention(0, 0, 0, "a", "ann", "ann", 1), Mention(2, 2, 2, "b", "it", "it", 4), Mention(8, 8, 8, "a", "bob", "bob", 1)]
    out.words.mentions = [1 if piece in (0, 8) else 4 if piece == 2 else 0 for piece in out.words.pieces]
    out.targets = [Target(0, 0, 2)]
    out.pairs = [Pair((0, 0), (2, 2), 1, 3)]
    return out


class ModelTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        torch.manual_seed(1)
        torch.set_num_threads(1)
        cls.model = Model(INVENTORY)

    def test_every_head_has_a_finite_loss(self):
        losses = self.model.losses(collated("", [window(), window().slice(0, 8)], INVENTORY, random.Random(1)))
        self.assertEqual(set(losses), {"boundary", "source", "cue", "content", "upos", "feats", "lemma", "arc", "relation", "link_source",
                                       "link_content", "coreference", "kind", "toward", "between", "act"})
        self.assertTrue(all(torch.isfinite(v) for v in losses.values()))

    def test_what_a_teacher_told_is_learnt_too(self):
        told = window().slice(0, 8)
        told.tags, told.words, told.links, told.mentions = {}, None, [], []
        told.told = {"content": np.tile(np.float16([0.25, 0.25, 0.5]), (8, 1))}
        told.targets = [Target(0, 0, IGNORE, (0.2, 0.3, 0.5))]
        told.pairs = [Pair((0, 0), (2, 2), told=(0.6, 0.1, 0.1, 0.1, 0.1))]
        losses = self.model.losses(collated("", [told], INVENTORY))
        self.assertEqual({name for name, v in losses.items() if v > 0}, {"told_content", "told_toward", "told_between"})

    def test_who_agrees_with_a_teacher_loses_nothing_by_it(self):
        shares = torch.tensor([[[0.2, 0.3, 0.5], [0.0, 0.0, 0.0]]])
        self.assertLess(told_loss(shares.clamp(min=1e-9).log(), shares).abs(), 1e-6)
        self.assertGreater(told_loss(torch.zeros(1, 2, 3), shares), 0.01)

    def test_other_things_are_left_out_of_half_the_batches(self):
        found = {len(batches.mention_columns([window()], random.Random(seed)).rows) for seed in range(20)}
        self.assertEqual(found, {2, 3})

    def test_a_window_is_read_alike_beside_a_longer_one(self):
        self.model.eval()
        short, long = window().slice(8, 11), window()
        with torch.no_grad():
            alone = self.model.encode(collated("", [short], INVENTORY))
            beside = self.model.encode(collated("", [long, short], INVENTORY))
        self.assertLess((alone[0, :5] - beside[1, :5]).abs().max(), 1e-4)

    def test_means_over_spans(self):
        h = torch.arange(8.0).view(1, 4, 2).expand(2, 4, 2)
        self.assertEqual(mean(h, torch.tensor([[1, 3], [2, 2]])).tolist(), [[3.0, 4.0], [0.0, 0.0]])

    def test_a_turned_pair_is_the_same_question_the_other_way_round(self):
        pair = Pair((0, 0), (2, 2), labels.PAIR_SIDES.index("positive"))
        self.assertEqual(batches.turned(pair), Pair((2, 2), (0, 0), labels.PAIR_SIDES.index("positive back")))
        self.assertEqual(batches.turned(batches.turned(pair)), pair)
        told = Pair((0, 0), (2, 2), told=(0.5, 0.2, 0.1, 0.15, 0.05))
        self.assertEqual(batches.turned(told), Pair((2, 2), (0, 0), told=(0.5, 0.15, 0.05, 0.2, 0.1)))

    def test_marks_move_the_answer_and_nothing_else_does(self):
        self.model.eval()
        one, two = window().slice(0, 8), window().slice(0, 8)
        two.targets = [Target(2, 2, 2)]
        with torch.no_grad():
            alone = self.model.toward_scores(collated("", [one], INVENTORY))
            beside = self.model.toward_scores(collated("", [window(), two, one], INVENTORY))
        self.assertLess((alone[0] - beside[2]).abs().max(), 1e-4)
        self.assertGreater((beside[1] - beside[2]).abs().max(), 1e-4)

    def test_a_missing_source_is_place_nothing(self):
        batch = collated("", [window()], INVENTORY)
        self.assertEqual(batch.links["source"][1].tolist(), [0])
        self.assertEqual(batch.links["content"][1].tolist(), [2])

    def test_an_exported_file_gives_what_rounding_foretold(self):
        with tempfile.TemporaryDirectory() as folder:
            vocabulary, path = os.path.join(folder, "vocab.txt"), os.path.join(folder, "weights")
            with open(vocabulary, "w", encoding="utf-8") as stream:
                stream.write("a\nb\n")
            size, _ = weights.export(self.model, vocabulary, path)
            exported = weights.load(path)
        self.assertLessEqual(size, weights.LIMIT)
        self.assertEqual(exported.inventory, INVENTORY)
        name = "encoder.layers.0.qkv.weight"
        foretold = quantising.rows(self.model.state_dict()[name])
        self.assertLess((exported.state_dict()[name] - foretold).abs().max(), 1e-5)

    def test_frozen_layers_get_no_gradient_and_the_others_do(self):
        model = Model(INVENTORY)
        model.encoder.freeze(MARKED)
        sum(model.losses(collated("", [window()], INVENTORY)).values()).backward()
        moved = {name for name, p in model.encoder.named_parameters() if p.grad is not None}
        self.assertEqual({layer_of(name) for name in moved}, set(range(MARKED, LAYERS)))
        self.assertTrue(all(p.grad is not None for p in model.stance.layers.parameters()))

    def test_stance_is_taken_from_a_run_over_the_same_layers_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "other.pt")
            other = Model(INVENTORY)
            keep = lambda: checkpoints.save(path, model=other.state_dict(), inventory=INVENTORY)
            keep()
            model = Model(INVENTORY)
            with self.assertRaises(SystemExit):
                weights.take_stance(model, path)
            other.encoder.load_state_dict(model.encoder.state_dict())
            keep()
            weights.take_stance(model, path)
        self.assertTrue(torch.equal(model.stance.layers[0].qkv.weight, other.stance.layers[0].qkv.weight))

    def test_an_average_lies_between_and_leaves_what_is_alike(self):
        with tempfile.TemporaryDirectory() as folder:
            paths, one, other = [os.path.join(folder, n) for n in ("a", "b")], self.model, copy.deepcopy(self.model)
            with torch.no_grad():
                other.tags.cue.bias += 1
            for path, model in zip(paths, (one, other)):
                checkpoints.save(path, model=model.state_dict(), inventory=INVENTORY)
            mean, _ = weights.averaged(paths)
        self.assertTrue(torch.allclose(mean["tags.cue.bias"], one.tags.cue.bias + 0.5))
        self.assertTrue(torch.equal(mean["encoder.pieces.weight"], one.encoder.pieces.weight))

    def test_stance_begins_as_the_encoder_ends(self):
        model = Model(INVENTORY)
        weights.begin_stance(model)
        self.assertTrue(torch.equal(model.stance.layers[0].up.weight, model.encoder.layers[MARKED].up.weight))


class StreamTest(unittest.TestCase):
    def test_a_restored_stream_goes_on_where_it_was(self):
        settings = SimpleNamespace(seed=1, window=[4, 8], batch_pieces=16)
        make = lambda: Stream([Task(n, [window() for _ in range(3)], settings) for n in "ab"], {}, 1)
        one, two = make(), make()
        for _ in range(5):
            one.next(INVENTORY)
        two.restore(one.state())
        for _ in range(5):
            a, b = one.next(INVENTORY), two.next(INVENTORY)
            self.assertEqual((a.task, a.ids.tolist()), (b.task, b.ids.tolist()))

    def test_batches_keep_to_their_size(self):
        found = batches.batched([[window() for _ in range(9)]], 24, True, random.Random(1))
        self.assertEqual(sum(map(len, found)), 9)
        self.assertTrue(all(len(b) * 11 <= 24 for b in found))


if __name__ == "__main__":
    unittest.main()
