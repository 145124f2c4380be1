"""
@TITLE@

Trains @COUNT@ with NumPy and prints the losses:

@RUNS@

What to expect:

@EXPECT@

The samples, their order in every batch, the first weights and the edits are
written out below, so the losses are those of Symmetry Lab: at first to about 12
digits. They are not the same to the last bit, as NumPy adds up in another order,
and the difference grows where the training is sensitive.
#: if equal

Some neurons are equal. In Symmetry Lab equal neurons stay equal to the last bit.
Here they may part after many steps: rounding alone can break the symmetry.
#: end

Run it with: python3 @FILE@
It needs NumPy and nothing else, and prints a table (CSV) with the columns of
"run --csv".
"""

import csv
#: if gelu
import math
#: end
import sys
from types import SimpleNamespace as Run

import numpy as np

# ---------------------------------------------------------------- the samples

# A row for each sample: X has its inputs@FEATURES@, Y its targets@OUTPUTS@.
X = np.array([
@X@
])
Y = np.array([
@Y@
])
#: if held_out

# Samples that are held out: never trained on, only measured.
X_HELD_OUT = np.array([
@X_HELD_OUT@
])
Y_HELD_OUT = np.array([
@Y_HELD_OUT@
])
#: end


# ------------------------------------------- the functions and their slopes
#
# z is what arrives at a neuron, a = g(z) what it sends on. Each function has a
# slope g'(z), written by z or by a, whichever is more exact.
#: if identity


def identity(z):
    return z


def identity_slope(z, a):
    return np.ones_like(z)
#: end
#: if sigmoid|softplus|silu


def sigmoid(z):
    e = np.exp(-np.abs(z))  # never overflows
    return np.where(z >= 0, 1, e) / (1 + e)
#: end
#: if sigmoid


def sigmoid_slope(z, a):
    return a * (1 - a)
#: end
#: if tanh


def tanh(z):
    return np.tanh(z)


def tanh_slope(z, a):
    return 1 - a * a
#: end
#: if relu


def relu(z):
    return np.maximum(0, z)


def relu_slope(z, a):
    return np.where(z > 0, 1.0, 0.0)  # 0 at 0
#: end
#: if leaky_relu


def leaky_relu(z):
    return np.maximum(0.01 * z, z)


def leaky_relu_slope(z, a):
    return np.where(z > 0, 1.0, 0.01)  # 0.01 at 0
#: end
#: if elu


def elu(z):
    return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))


def elu_slope(z, a):
    return np.exp(np.minimum(z, 0))
#: end
#: if softplus


def softplus(z):
    return np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))  # ln(1 + e^z)


def softplus_slope(z, a):
    return sigmoid(z)
#: end
#: if silu


def silu(z):
    return z * sigmoid(z)


def silu_slope(z, a):
    s = sigmoid(z)
    return s + a * (1 - s)
#: end
#: if gelu


@np.vectorize
def normal_share(z):
    """The share of a normal distribution that lies below z."""
    return 0.5 * math.erfc(-z / math.sqrt(2))


def gelu(z):
    return z * normal_share(z)


def gelu_slope(z, a):
    return normal_share(z) + z * np.exp(-0.5 * z * z) / math.sqrt(2 * math.pi)
#: end
#: if softmax


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))  # never overflows
    return e / e.sum(axis=1, keepdims=True)
#: end


# ----------------------------------------------------------------- the losses
#
# A loss gives a number for each sample. Its "delta" is its derivative by the z
# of the outputs, where backpropagation begins.
#: if squared_error


def squared_error(z, a, y):
    return 0.5 * np.sum((a - y) ** 2, axis=1)
#: end
#: if squared_error_of_identity


def squared_error_of_identity(a, y):
    return a - y
#: end
#: if squared_error_of_sigmoid


def squared_error_of_sigmoid(a, y):
    return (a - y) * a * (1 - a)
#: end
#: if squared_error_of_tanh


def squared_error_of_tanh(a, y):
    return (a - y) * (1 - a * a)
#: end
#: if squared_error_of_softmax


def squared_error_of_softmax(a, y):
    return a * ((a - y) - np.sum((a - y) * a, axis=1, keepdims=True))
#: end
#: if cross_entropy_of_sigmoid


def cross_entropy(z, a, y):
    # -y ln a - (1 - y) ln(1 - a), written by z so that it never overflows.
    return np.sum(np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z))), axis=1)


def cross_entropy_of_sigmoid(a, y):
    return a - y
#: end
#: if cross_entropy_of_softmax


def cross_entropy_of_classes(z, a, y):
    # -y ln a, written by z so that it never overflows.
    most = z.max(axis=1, keepdims=True)
    log_of_sum = most + np.log(np.exp(z - most).sum(axis=1, keepdims=True))
    return np.sum(y * (log_of_sum - z), axis=1)


def cross_entropy_of_softmax(a, y):
    return a * y.sum(axis=1, keepdims=True) - y
#: end


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
#: if classes


def classes(a):
    """The class of each sample: the first of the largest outputs."""
    margin = 1e-9  # so that rounding never decides
    if a.shape[1] == 1:
        return (a[:, 0] - 0.5 > margin).astype(int)
    return np.argmax(a >= a.max(axis=1, keepdims=True) - margin, axis=1)


def accuracy_of(run, parameters, x, y):
    """The share of the samples that are classified right."""
    arriving, sent = forward(run, parameters, x)
    return np.mean(classes(sent[-1]) == classes(y))
#: end


# -------------------------------------------------------------- the optimizers
#
# Each moves one array of parameters w by its gradient g, in place. "memory" is
# what it remembers of them; at first all 0.
#: if sgd


def sgd(w, g, memory, step, rate):
    w -= rate * g
#: end
#: if momentum


def momentum(w, g, memory, step, rate, momentum):
    (v,) = memory
    v[...] = momentum * v + g
    w -= rate * v
#: end
#: if nesterov


def nesterov(w, g, memory, step, rate, momentum):
    (v,) = memory
    v[...] = momentum * v + g
    w -= rate * (g + momentum * v)
#: end
#: if rmsprop


def rmsprop(w, g, memory, step, rate, decay, epsilon):
    (s,) = memory
    s[...] = decay * s + (1 - decay) * g * g
    w -= rate * g / (np.sqrt(s) + epsilon)
#: end
#: if adagrad


def adagrad(w, g, memory, step, rate, epsilon):
    (s,) = memory
    s += g * g
    w -= rate * g / (np.sqrt(s) + epsilon)
#: end
#: if adam


def adam(w, g, memory, step, rate, beta1, beta2, epsilon):
    m, v = memory
    m[...] = beta1 * m + (1 - beta1) * g
    v[...] = beta2 * v + (1 - beta2) * g * g
    # Both start at 0; this corrects for it.
    m_corrected = m / (1 - beta1 ** (step + 1))
    v_corrected = v / (1 - beta2 ** (step + 1))
    w -= rate * m_corrected / (np.sqrt(v_corrected) + epsilon)
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
#: end


def is_finite(run, parameters):
    """Whether all numbers are finite: if not, the training has diverged."""
    if not all(np.isfinite(array).all() for array in parameters):
        return False
    if max(np.abs(array).max() for array in parameters) < @SAFE@:
        return True  # nothing can overflow yet
    slopes = backward(run, parameters, X, Y)
    return np.isfinite(loss_of(run, parameters, X, Y)) and all(
        np.isfinite(slope).all() for slope in slopes)


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
    parameters = [np.array(array, dtype=float) for array in run.parameters]
    memory = [[np.zeros_like(w) for _ in range(run.memories)] for w in parameters]
    for step in range(run.steps + 1):
#: if edits
        for when, kind, what in run.edits:
            if when == step:
                edit(parameters, memory, kind, **what)
#: end
        finite = is_finite(run, parameters)
        is_last = step == run.steps or not finite
        if step % EVERY == 0 or is_last:
            print_row(table, run, parameters, step)
        if is_last:
            break
        samples = batch(run, step)
        gradient = backward(run, parameters, X[samples], Y[samples])
#: if penalties
        for w in range(0, len(parameters), 2):  # penalties: on weights, not on biases
            weights = parameters[w]
            gradient[w] += run.l1 * np.sign(weights) + run.l2 * weights
#: end
#: if hold
        if run.biases_held:
            for b in range(1, len(parameters), 2):
                gradient[b][...] = 0
#: end
        for w, g, remembered in zip(parameters, gradient, memory):
            run.update(w, g, remembered, step, **run.settings)
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
    with np.errstate(all="ignore"):  # a run that diverges is a result too
        for run in RUNS:
            train(table, run)


if __name__ == "__main__":
    main()

# The experiment file from which Symmetry Lab made this script; "symmetry-lab check"
# reads it here.
# symmetry-lab:begin
@EXPERIMENT@
# symmetry-lab:end
