"""
A "quoted" title \\ and an end

Trains 2 networks with PyTorch and prints the losses:

    Plain: layers of 1, 2, 1 neurons, relu; identity outputs, mse; sgd at rate 0.1, 4 steps
    Émile, "edited": layers of 1, 2, 1 neurons, relu; identity outputs, mse; adam at rate 0.001, 4 steps

What to expect:

    Plain: loss 0.1952 at step 4; identical
    Émile, "edited": loss 0.2073 at step 4; identical

The samples, their order in every batch, the first weights and the edits are
written out below, so the losses are those of Symmetry Lab: at first to about 12
digits. They are not the same to the last bit, as PyTorch adds up in another order,
and the difference grows where the training is sensitive.

Some neurons are equal. In Symmetry Lab equal neurons stay equal to the last bit.
Here they may part after many steps: rounding alone can break the symmetry.

Run it with: python3 x.py
It needs PyTorch, computes in double precision, and prints a table (CSV) with the
columns of "run --csv".
"""

import csv
import sys
from types import SimpleNamespace as Run

import torch
from torch.nn import functional

torch.set_default_dtype(torch.float64)

# ---------------------------------------------------------------- the samples

# A row for each sample: X has its inputs (x1), Y its targets (y).
X = torch.tensor([
    [0.0], [0.1], [-1.5],
])
Y = torch.tensor([
    [0.5], [1.0e-7], [-1.0],
])

# Samples that are held out: never trained on, only measured.
X_HELD_OUT = torch.tensor([
    [2.0],
])
Y_HELD_OUT = torch.tensor([
    [2.0],
])


# -------------------------------------------------------------- the functions
#
# z is what arrives at a neuron, a = g(z) what it sends on.


def identity(z):
    return z


def relu(z):
    return torch.relu(z)  # its slope at 0 is 0


# ----------------------------------------------------------------- the losses
#
# A loss gives a number for each sample.


def squared_error(z, a, y):
    return 0.5 * ((a - y) ** 2).sum(dim=1)


# ---------------------------------------------------------------- the network
#
# The parameters of a network are a list: the weights of layer 1 (a row for each
# neuron, a column for each input), the biases of layer 1, the weights of layer 2
# and so on.


def forward(run, parameters, x):
    """What arrives at the output neurons, and what they send on."""
    a = x
    for layer in range(len(parameters) // 2):
        weights, biases = parameters[2 * layer], parameters[2 * layer + 1]
        z = a @ weights.T + biases
        is_last = 2 * layer + 2 == len(parameters)
        a = run.output(z) if is_last else run.activation(z)
    return z, a


def loss_of(run, parameters, x, y):
    """The mean loss of some samples."""
    z, a = forward(run, parameters, x)
    return run.loss(z, a, y).mean()


# -------------------------------------------------------------- the optimizers
#
# These are PyTorch's own: their rules are those of Symmetry Lab.


def sgd(parameters, rate):
    return torch.optim.SGD(parameters, lr=rate)


def adam(parameters, rate, beta1, beta2, epsilon):
    return torch.optim.Adam(parameters, lr=rate, betas=(beta1, beta2), eps=epsilon)


# ---------------------------------------------------------------- the training


def batch(run, step):
    """The numbers, from 0, of the samples that a step uses."""
    per_epoch = -(-len(X) // run.batch)  # the last batch of an epoch may be smaller
    epoch, place = divmod(step, per_epoch)
    order = range(len(X)) if run.orders is None else run.orders[epoch]
    return list(order[place * run.batch:(place + 1) * run.batch])


def remembered(optimizer, parameters):
    """What the optimizer remembers of each parameter: lists like the parameters."""
    states = [optimizer.state[array] for array in parameters]
    names = [name for name, value in states[0].items()
             if torch.is_tensor(value) and value.shape == parameters[0].shape]
    return [[state[name] for state in states] for name in names]


@torch.no_grad()
def edit(parameters, optimizer, kind, layer, **what):
    """A change by hand. Layers, neurons and inputs count from 1; from 0 is the bias."""
    w, b = 2 * layer - 2, 2 * layer - 1
    if kind in ("set", "nudge"):
        to, source = what["to"] - 1, what["source"]
        row, place = (parameters[b], to) if source == 0 else (parameters[w][to], source - 1)
        row[place] = what["value"] if kind == "set" else row[place] + what["add"]
    # A copied neuron takes its memory with it; a layer at zero has none.
    for arrays in [parameters] + remembered(optimizer, parameters):
        if kind == "copy":
            old, new = what["neuron"] - 1, what["onto"] - 1
            arrays[w][new] = arrays[w][old].clone()
            arrays[b][new] = arrays[b][old].clone()
            arrays[w + 2][:, new] = arrays[w + 2][:, old].clone()
        elif kind == "zero":
            arrays[w].zero_()
            arrays[b].zero_()


def gradient(run, parameters, x, y):
    """Leaves the gradient of the mean loss of some samples in the parameters."""
    for array in parameters:
        array.grad = None
    z, a = forward(run, parameters, x)
    loss = run.loss(z, a, y).sum()
    loss.backward()
    for array in parameters:
        array.grad /= len(x)  # divided last, so that opposite errors cancel exactly
    return loss


def is_finite(run, parameters):
    """Whether all numbers are finite: if not, the training has diverged."""
    if not all(array.isfinite().all() for array in parameters):
        return False
    if max(array.abs().max() for array in parameters) < 1000:
        return True  # nothing can overflow yet
    loss = gradient(run, parameters, X, Y)
    return bool(loss.isfinite()) and all(array.grad.isfinite().all() for array in parameters)


@torch.no_grad()
def print_row(table, run, parameters, step):
    """A row of the table: the state before the update of this step."""
    row = [run.name, step]
    row += [float(loss_of(run, parameters, X, Y)), ""]
    row += [float(loss_of(run, parameters, X_HELD_OUT, Y_HELD_OUT)), ""]
    table.writerow(row)


def train(table, run):
    """Trains a network from its first weights, and prints some of its states."""
    parameters = [torch.tensor(array, requires_grad=True) for array in run.parameters]
    optimizer = run.optimizer(parameters, **run.settings)
    for step in range(run.steps + 1):
        for when, kind, what in run.edits:
            if when == step:
                edit(parameters, optimizer, kind, **what)
        finite = is_finite(run, parameters)
        is_last = step == run.steps or not finite
        if step % EVERY == 0 or is_last:
            print_row(table, run, parameters, step)
        if is_last:
            break
        samples = batch(run, step)
        gradient(run, parameters, X[samples], Y[samples])
        for weights in parameters[0::2]:  # penalties: on weights, not on biases
            weights.grad += (run.l1 * torch.sign(weights) + run.l2 * weights).detach()
        if run.biases_held:
            for biases in parameters[1::2]:
                biases.grad.zero_()
        optimizer.step()


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
        output=identity,
        loss=squared_error,
        optimizer=sgd,
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
        output=identity,
        loss=squared_error,
        optimizer=adam,
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
