"""
A "quoted" title \\ and an end

Trains 2 networks with NumPy and prints the losses:

    Plain: layers of 1, 2, 1 neurons, relu; identity outputs, mse; sgd at rate 0.1, 4 steps
    Émile, "edited": layers of 1, 2, 1 neurons, relu; identity outputs, mse; adam at rate 0.001, 4 steps

What to expect:

    Plain: loss 0.1952 at step 4; identical
    Émile, "edited": loss 0.2073 at step 4; identical

The samples, their order in every batch, the first weights and the edits are
written out below, so the losses are those of Symmetry Lab: at first to about 12
digits. They are not the same to the last bit, as NumPy adds up in another order,
and the difference grows where the training is sensitive.

Some neurons are equal. In Symmetry Lab equal neurons stay equal to the last bit.
Here they may part after many steps: rounding alone can break the symmetry.

Run it with: python3 x.py
It needs NumPy and nothing else, and prints a table (CSV) with the columns of
"run --csv".
"""

import csv
import sys
from types import SimpleNamespace as Run

import numpy as np

# ---------------------------------------------------------------- the samples

# A row for each sample: X has its inputs (x1), Y its targets (y).
X = np.array([
    [0.0], [0.1], [-1.5],
])
Y = np.array([
    [0.5], [1.0e-7], [-1.0],
])

# Samples that are held out: never trained on, only measured.
X_HELD_OUT = np.array([
    [2.0],
])
Y_HELD_OUT = np.array([
    [2.0],
])


# ------------------------------------------- the functions and their slopes
#
# z is what arrives at a neuron, a = g(z) what it sends on. Each function has a
# slope g'(z), written by z or by a, whichever is more exact.


def identity(z):
    return z


def identity_slope(z, a):
    return np.ones_like(z)


def relu(z):
    return np.maximum(0, z)


def relu_slope(z, a):
    return np.where(z > 0, 1.0, 0.0)  # 0 at 0


# ----------------------------------------------------------------- the losses
#
# A loss gives a number for each sample. Its "delta" is its derivative by the z
# of the outputs, where backpropagation begins.


def squared_error(z, a, y):
    return 0.5 * np.sum((a - y) ** 2, axis=1)


def squared_error_of_identity(a, y):
    return a - y


# ---------------------------------------------------------------- the network
#
# The parameters of a network are a list: the weights of layer 1 (a row for each
# neuron, a column for each input), the biases of layer 1, the weights of layer 2
# and so on.


def forward(run, parameters, x):
    """What arrives at the neurons of each layer, and what they send on."""
    arriving, sent = [], [x]
    for layer in range(len(parameters) // 2):
        weights, biases = parameters[2 * layer], parameters[2 * layer + 1]
        z = sent[-1] @ weights.T + biases
        is_last = 2 * layer + 2 == len(parameters)
        arriving.append(z)
        sent.append(run.output(z) if is_last else run.activation(z))
    return arriving, sent


def backward(run, parameters, x, y):
    """The gradient of the mean loss of some samples, by backpropagation."""
    arriving, sent = forward(run, parameters, x)
    gradient = [None] * len(parameters)
    delta = run.delta(sent[-1], y)
    for layer in reversed(range(len(arriving))):
        gradient[2 * layer] = delta.T @ sent[layer] / len(x)
        gradient[2 * layer + 1] = delta.sum(axis=0) / len(x)
        if layer > 0:
            slope = run.slope(arriving[layer - 1], sent[layer])
            delta = delta @ parameters[2 * layer] * slope
    return gradient


def loss_of(run, parameters, x, y):
    """The mean loss of some samples."""
    arriving, sent = forward(run, parameters, x)
    return np.mean(run.loss(arriving[-1], sent[-1], y))


# -------------------------------------------------------------- the optimizers
#
# Each moves one array of parameters w by its gradient g, in place. "memory" is
# what it remembers of them; at first all 0.


def sgd(w, g, memory, step, rate):
    w -= rate * g


def adam(w, g, memory, step, rate, beta1, beta2, epsilon):
    m, v = memory
    m[...] = beta1 * m + (1 - beta1) * g
    v[...] = beta2 * v + (1 - beta2) * g * g
    # Both start at 0; this corrects for it.
    m_corrected = m / (1 - beta1 ** (step + 1))
    v_corrected = v / (1 - beta2 ** (step + 1))
    w -= rate * m_corrected / (np.sqrt(v_corrected) + epsilon)


# ---------------------------------------------------------------- the training


def batch(run, step):
    """The numbers, from 0, of the samples that a step uses."""
    per_epoch = -(-len(X) // run.batch)  # the last batch of an epoch may be smaller
    epoch, place = divmod(step, per_epoch)
    order = range(len(X)) if run.orders is None else run.orders[epoch]
    return list(order[place * run.batch:(place + 1) * run.batch])


def edit(parameters, memory, kind, layer, **what):
    """A change by hand. Layers, neurons and inputs count from 1; from 0 is the bias."""
    w, b = 2 * layer - 2, 2 * layer - 1
    if kind in ("set", "nudge"):
        to, source = what["to"] - 1, what["source"]
        row, place = (parameters[b], to) if source == 0 else (parameters[w][to], source - 1)
        row[place] = what["value"] if kind == "set" else row[place] + what["add"]
    # A copied neuron takes its memory with it; a layer at zero has none.
    for arrays in [parameters] + list(zip(*memory)):
        if kind == "copy":
            old, new = what["neuron"] - 1, what["onto"] - 1
            arrays[w][new] = arrays[w][old]
            arrays[b][new] = arrays[b][old]
            arrays[w + 2][:, new] = arrays[w + 2][:, old]
        elif kind == "zero":
            arrays[w][...] = 0
            arrays[b][...] = 0


def is_finite(run, parameters):
    """Whether all numbers are finite: if not, the training has diverged."""
    if not all(np.isfinite(array).all() for array in parameters):
        return False
    if max(np.abs(array).max() for array in parameters) < 1000:
        return True  # nothing can overflow yet
    slopes = backward(run, parameters, X, Y)
    return np.isfinite(loss_of(run, parameters, X, Y)) and all(
        np.isfinite(slope).all() for slope in slopes)


def print_row(table, run, parameters, step):
    """A row of the table: the state before the update of this step."""
    row = [run.name, step]
    row += [float(loss_of(run, parameters, X, Y)), ""]
    row += [float(loss_of(run, parameters, X_HELD_OUT, Y_HELD_OUT)), ""]
    table.writerow(row)


def train(table, run):
    """Trains a network from its first weights, and prints some of its states."""
    parameters = [np.array(array, dtype=float) for array in run.parameters]
    memory = [[np.zeros_like(w) for _ in range(run.memories)] for w in parameters]
    for step in range(run.steps + 1):
        for when, kind, what in run.edits:
            if when == step:
                edit(parameters, memory, kind, **what)
        finite = is_finite(run, parameters)
        is_last = step == run.steps or not finite
        if step % EVERY == 0 or is_last:
            print_row(table, run, parameters, step)
        if is_last:
            break
        samples = batch(run, step)
        gradient = backward(run, parameters, X[samples], Y[samples])
        for w in range(0, len(parameters), 2):  # penalties: on weights, not on biases
            weights = parameters[w]
            gradient[w] += run.l1 * np.sign(weights) + run.l2 * weights
        if run.biases_held:
            for b in range(1, len(parameters), 2):
                gradient[b][...] = 0
        for w, g, remembered in zip(parameters, gradient, memory):
            run.update(w, g, remembered, step, **run.settings)


def orders(text):
    """The order of the samples in each epoch, a line each."""
    return [[int(number) for number in line.split()] for line in text.split("\n") if line]


# ------------------------------------------------------------------- the runs

# The states 0, EVERY, 2 EVERY ... and the last are printed; state 0 is the start.
EVERY = 2

ORDERS_1 = orders("""
0 2 1
0 1 2
""")

RUNS = [
    Run(
        name="Plain",
        activation=relu,
        slope=relu_slope,
        output=identity,
        loss=squared_error,
        delta=squared_error_of_identity,
        update=sgd,
        memories=0,
        settings=dict(rate=0.1),
        l1=0.0,
        l2=0.0,
        biases_held=False,
        steps=4,
        batch=2,
        orders=ORDERS_1,
        parameters=[
            # layer 1: 1 to 2
            [
                [0.3], [0.3],
            ],
            [0.0, 0.0],
            # layer 2: 2 to 1
            [
                [0.3, 0.3],
            ],
            [0.0],
        ],
        edits=[
        ],
    ),
    Run(
        name="Émile, \"edited\"",
        activation=relu,
        slope=relu_slope,
        output=identity,
        loss=squared_error,
        delta=squared_error_of_identity,
        update=adam,
        memories=2,
        settings=dict(rate=0.001, beta1=0.9, beta2=0.999, epsilon=1.0e-8),
        l1=0.01,
        l2=0.1,
        biases_held=True,
        steps=4,
        batch=len(X),
        orders=None,
        parameters=[
            # layer 1: 1 to 2
            [
                [-1.7677241361003684], [0.02049002511169927],
            ],
            [0.0, 0.0],
            # layer 2: 2 to 1
            [
                [-0.8143243407098354, 0.6853875999933098],
            ],
            [0.0],
        ],
        edits=[
            (1, "nudge", dict(layer=1, to=2, source=0, add=0.25)),
            (0, "set", dict(layer=2, to=1, source=2, value=-0.5)),
            (2, "copy", dict(layer=1, neuron=1, onto=2)),
            (3, "zero", dict(layer=2)),
        ],
    ),
]


def main():
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["run", "step", "loss", "accuracy", "validation_loss", "validation_accuracy"])
    with np.errstate(all="ignore"):  # a run that diverges is a result too
        for run in RUNS:
            train(table, run)


if __name__ == "__main__":
    main()

# The experiment file from which Symmetry Lab made this script; "symmetry-lab check"
# reads it here.
# symmetry-lab:begin
# {
#   "format": 1,
#   "title": "A \"quoted\" title \\ and an end",
#   "data": {
#     "kind": "table",
#     "inputs": [[0.0], [0.1], [2.0], [-1.5]],
#     "targets": [[0.5], [1.0E-7], [2.0], [-1.0]],
#     "held_out": [3]
#   },
#   "network": {"hidden": [2], "activation": "relu"},
#   "runs": [
#     {
#       "name": "Plain",
#       "initializer": {"weights": {"kind": "constant", "value": 0.3}},
#       "training": {"optimizer": {"kind": "sgd", "learning_rate": 0.1}, "batch": 2, "shuffle": true, "steps": 4}
#     },
#     {
#       "name": "Émile, \"edited\"",
#       "initializer": {"weights": {"kind": "glorot_normal"}, "seed": 2},
#       "training": {
#         "optimizer": {"kind": "adam", "learning_rate": 0.001},
#         "batch": "full",
#         "steps": 4,
#         "l1": 0.01,
#         "l2": 0.1,
#         "hold": "biases"
#       },
#       "edits": [
#         {"step": 1, "kind": "nudge", "layer": 1, "to": 2, "from": 0, "add": 0.25},
#         {"step": 0, "kind": "set", "layer": 2, "to": 1, "from": 2, "value": -0.5},
#         {"step": 2, "kind": "copy", "layer": 1, "neuron": 1, "onto": 2},
#         {"step": 3, "kind": "zero", "layer": 2}
#       ]
#     }
#   ]
# }
# symmetry-lab:end
