"""Batches for a device that is faster than one process can make them: worker processes make them, a thread moves them over."""

import multiprocessing
import pickle
from concurrent.futures import ThreadPoolExecutor

import torch

AHEAD = 4  # steps that a worker, and the thread, may be ahead


class Feeder:
    """The steps' batches of one stream, or of as many as there are workers, each with a seed of its own, by turns."""

    def __init__(self, make, seed, inventory, batches, device, workers):
        """`make` gives the stream of a seed."""
        self.inventory, self.batches, self.device = inventory, batches, device
        self.stream = make(seed)
        self.queues, self.turn = [], 0
        context, self.processes = multiprocessing.get_context("fork"), []
        for i in range(workers):
            queue = context.Queue(AHEAD)
            self.processes.append(context.Process(target=self.serve, args=(make, f"{seed}/{i}", queue), daemon=True))
            self.processes[-1].start()
            self.queues.append(queue)
        self.thread, self.coming = ThreadPoolExecutor(1), []

    def serve(self, make, seed, queue):
        torch.set_num_threads(1)
        stream = make(seed)
        while True:
            step = [stream.next(self.inventory).mapped(lambda t: t.numpy()) for _ in range(self.batches)]
            queue.put(pickle.dumps(step, 5))

    def fetched(self):
        queue = self.queues[self.turn]
        self.turn = (self.turn + 1) % len(self.queues)
        return [batch.mapped(lambda a: torch.from_numpy(a).to(self.device)) for batch in pickle.loads(queue.get())]

    def close(self):
        """Ends the workers."""
        self.thread.shutdown()
        for process in self.processes:
            process.terminate()

    def next(self):
        """The batches of a step."""
        if not self.queues:
            return [self.stream.next(self.inventory).mapped(lambda t: t.to(self.device)) for _ in range(self.batches)]
        while len(self.coming) < AHEAD:
            self.coming.append(self.thread.submit(self.fetched))
        return self.coming.pop(0).result()
