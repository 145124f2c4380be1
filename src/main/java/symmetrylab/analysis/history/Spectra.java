package symmetrylab.analysis.history;

import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.analysis.state.ActivationSpectrum;
import symmetrylab.numeric.Distinct;
import symmetrylab.recording.Recording;

/** The spectra of a run's activations, computed on first use; the last ones used are kept. */
final class Spectra {

    /** The most kept: some megabytes of wide layers. */
    private static final int MOST = 1024;

    /** The most steps of a curve. */
    private static final int MOST_STEPS = 256;

    /** The fewest that make a curve. */
    private static final int LEAST_STEPS = 8;

    /** The most products of all spectra of a curve: about a tenth of a second. */
    private static final long MAX_PRODUCTS = 60_000_000;

    private record Key(int step, int hidden) {}

    private final LastUsed<Key, ActivationSpectrum> last = new LastUsed<>(MOST);

    /** Whether the spectrum of a layer at {@code step} is known. */
    boolean knows(int step, int hidden) {
        return last.known(new Key(step, hidden)).isPresent();
    }

    /** The spectrum; nobody waits for it who asks only for known ones. */
    ActivationSpectrum of(Recording recording, int step, int hidden) {
        return last.get(
                new Key(step, hidden),
                key -> ActivationSpectrum.of(recording.parameters(step), hidden, recording.data()));
    }

    /**
     * The steps of a curve from {@code from} to {@code to}, in order: those, and around them one kept step each where there is
     * one; empty if a curve would cost too much. While a run grows, its curve keeps to steps that were in it before.
     */
    static List<Integer> steps(Recording recording, int hidden, int from, int to) {
        long cost = ActivationSpectrum.cost(recording.plan().architecture(), hidden, recording.data());
        long most = Math.min(MOST_STEPS, MAX_PRODUCTS / cost);
        if (most < LEAST_STEPS) {
            return List.of();
        }
        int last = recording.lastStep();
        long every = recording.strideSteps();
        while (to / every - from / every + 2 > most) {
            every *= 2;
        }
        int stride = (int) every;
        int end = (int) Math.min(last, (to + every - 1) / every * every);
        return IntStream.concat(
                        IntStream.rangeClosed(from / stride, end / stride).map(i -> i * stride), IntStream.of(end))
                .filter(Distinct.ints())
                .boxed()
                .toList();
    }
}
