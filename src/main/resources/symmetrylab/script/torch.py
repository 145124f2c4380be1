"""
@TITLE@

Trains @COUNT@ with PyTorch and prints the losses:

@RUNS@

What to expect:

@EXPECT@

The samples, their order in every batch, the first weights and the edits are
written out below, so the losses are those of Symmetry Lab: at first to about 12
digits. They are not the same to the last bit, as PyTorch adds up in another order,
and the difference grows where the training is sensitive.
#: if equal

Some neurons are equal. In Symmetry Lab equal neurons stay equal to the last bit.
Here they may part after many steps: rounding alone can break the symmetry.
#: end

Run it with: python3 @FILE@
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

# A row for each sample: X has its inputs@FEATURES@, Y its targets@OUTPUTS@.
X = torch.tensor([
@X@
])
Y = torch.tensor([
@Y@
])
#: if held_out

# Samples that are held out: never trained on, only measured.
X_HELD_OUT = torch.tensor([
@X_HELD_OUT@
])
Y_HELD_OUT = torch.tensor([
@Y_HELD_OUT@
])
#: end


# -------------------------------------------------------------- the functions
#
# z is what arrives at a neuron, a = g(z) what it sends on.
#: if identity


def identity(z):
    return z
#: end
#: if sigmoid


def sigmoid(z):
    return torch.sigmoid(z)
#: end
#: if tanh


def tanh(z):
    return torch.tanh(z)
#: end
#: if relu


def relu(z):
    return torch.relu(z)  # its slope at 0 is 0
#: end
#: if leaky_relu


def leaky_relu(z):
    return functional.leaky_relu(z, 0.01)  # its slope at 0 is 0.01
#: end
#: if elu


def elu(z):
    return functional.elu(z)
#: end
#: if softplus


def softplus(z):
    return functional.softplus(z, threshold=700)  # by default it is z from 20 on
#: end
#: if silu


def silu(z):
    return functional.silu(z)
#: end
#: if gelu


def gelu(z):
    return functional.gelu(z)
#: end
#: if softmax


def softmax(z):
    return torch.softmax(z, dim=1)
#: end


# ----------------------------------------------------------------- the losses
#
# A loss gives a number for each sample.
#: if squared_error


def squared_error(z, a, y):
    return 0.5 * ((a - y) ** 2).sum(dim=1)
#: end
#: if cross_entropy_of_sigmoid


def cross_entropy(z, a, y):
    # -y ln a - (1 - y) ln(1 - a), by z, so that it is exact where it is small.
    return (y * log_of_sum(-z) + (1 - y) * log_of_sum(z)).sum(dim=1)


def log_of_sum(z):
    return functional.softplus(z, threshold=700)  # ln(1 + e^z)
#: end
#: if cross_entropy_of_softmax


def cross_entropy_of_classes(z, a, y):
    # -y ln a, computed from z so that it never overflows.
    return -(y * torch.log_softmax(z, dim=1)).sum(dim=1)
#: end


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
#: if classes


def classes(a):
    """The class of each sample: the first of the largest outputs."""
    margin = 1e-9  # so that rounding never decides
    if a.shape[1] == 1:
        return (a[:, 0] - 0.5 > margin).long()
    near = a >= a.max(dim=1, keepdim=True).values - margin
    return near.long().argmax(dim=1)


def accuracy_of(run, parameters, x, y):
    """The share of the samples that are classified right."""
    z, a = forward(run, parameters, x)
    return (classes(a) == classes(y)).double().mean()
#: end


# -------------------------------------------------------------- the optimizers
#
# These are PyTorch's own: their rules are those of Symmetry Lab.
#: if sgd


def sgd(parameters, rate):
    return torch.optim.SGD(parameters, lr=rate)
#: end
#: if momentum


def momentum(parameters, rate, momentum):
    return torch.optim.SGD(parameters, lr=rate, momentum=momentum)
#: end
#: if nesterov


def nesterov(parameters, rate, momentum):
    return torch.optim.SGD(parameters, lr=rate, momentum=momentum, nesterov=True)
#: end
#: if rmsprop


def rmsprop(parameters, rate, decay, epsilon):
    return torch.optim.RMSprop(parameters, lr=rate, alpha=decay, eps=epsilon)
#: end
#: if adagrad


def adagrad(parameters, rate, epsilon):
    return torch.optim.Adagrad(parameters, lr=rate, eps=epsilon)
#: end
#: if adam


def adam(parameters, rate, beta1, beta2, epsilon):
    return torch.optim.Adam(parameters, lr=rate, betas=(beta1, beta2), eps=epsilon)
#: end


# ---------------------------------------------------------------- the training


def batch(run, step):
    """The numbers, from 0, of the samples that a step uses."""
    per_epoch = -(-len(X) // run.batch)  # the last batch of an epoch may be smaller
    epoch, place = divmod(step, per_epoch)
#: if shuffled
    order = range(len(X)) if run.orders is None else run.orders[epoch]
#: end
#: if !shuffled
    order = range(len(X))
#: end
    return list(order[place * run.batch:(place + 1) * run.batch])
#: if edits


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
#: end


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
    if max(array.abs().max() for array in parameters) < @SAFE@:
        return True  # nothing can overflow yet
    loss = gradient(run, parameters, X, Y)
    return bool(loss.isfinite()) and all(array.grad.isfinite().all() for array in parameters)


@torch.no_grad()
def print_row(table, run, parameters, step):
    """A row of the table: the state before the update of this step."""
    row = [run.name, step]
#: if classes
    row += [float(measure(run, parameters, X, Y)) for measure in (loss_of, accuracy_of)]
#: end
#: if !classes
    row += [float(loss_of(run, parameters, X, Y)), ""]
#: end
#: if held_out classes
    row += [float(measure(run, parameters, X_HELD_OUT, Y_HELD_OUT))
            for measure in (loss_of, accuracy_of)]
#: end
#: if held_out !classes
    row += [float(loss_of(run, parameters, X_HELD_OUT, Y_HELD_OUT)), ""]
#: end
#: if !held_out
    row += ["", ""]
#: end
    table.writerow(row)


def train(table, run):
    """Trains a network from its first weights, and prints some of its states."""
    parameters = [torch.tensor(array, requires_grad=True) for array in run.parameters]
    optimizer = run.optimizer(parameters, **run.settings)
    for step in range(run.steps + 1):
#: if edits
        for when, kind, what in run.edits:
            if when == step:
                edit(parameters, optimizer, kind, **what)
#: end
        finite = is_finite(run, parameters)
        is_last = step == run.steps or not finite
        if step % EVERY == 0 or is_last:
            print_row(table, run, parameters, step)
        if is_last:
            break
        samples = batch(run, step)
        gradient(run, parameters, X[samples], Y[samples])
#: if penalties
        for weights in parameters[0::2]:  # penalties: on weights, not on biases
            weights.grad += (run.l1 * torch.sign(weights) + run.l2 * weights).detach()
#: end
#: if hold
        if run.biases_held:
            for biases in parameters[1::2]:
                biases.grad.zero_()
#: end
        optimizer.step()
#: if shuffled


def orders(text):
    """The order of the samples in each epoch, a line each."""
    return [[int(number) for number in line.split()] for line in text.split("\n") if line]
#: end


# ------------------------------------------------------------------- the runs

# The states 0, EVERY, 2 EVERY ... and the last are printed; state 0 is the start.
EVERY = @EVERY@
#: if shuffled

@ORDERS@
#: end

RUNS = [
@RUN_LIST@
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
@EXPERIMENT@
# symmetry-lab:end
