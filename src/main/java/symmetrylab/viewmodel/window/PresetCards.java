package symmetrylab.viewmodel.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.analysis.history.ExperimentRecorder;
import symmetrylab.figure.card.CardPicture;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.lane.InitializerWords;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.file.ExperimentLoader;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.file.Presets.Preset;
import symmetrylab.viewmodel.Background;
import symmetrylab.words.Words;

/**
 * The shipped experiments as cards, each with a title, a sentence on what to watch and a picture made from its own runs.
 * These are trained in the background, one experiment after another, while somebody looks.
 */
public final class PresetCards {

    private static final MemoryBound MEMORY = new MemoryBound(8);

    private final List<Preset> presets;
    private final Background background;
    private final List<ReadOnlyObjectWrapper<Optional<CardPicture>>> pictures = new ArrayList<>();
    private boolean looking;
    private boolean training;
    private int next;

    /** Cards for {@code presets}, whose runs are trained in {@code background}. */
    public PresetCards(List<Preset> presets, Background background) {
        this.presets = List.copyOf(presets);
        this.background = background;
        presets.forEach(preset -> pictures.add(new ReadOnlyObjectWrapper<>(Optional.empty())));
    }

    /** The presets, one a card, in order. */
    public List<Preset> presets() {
        return presets;
    }

    /** The picture of card {@code number}, from 0; absent until its runs are trained. */
    public ReadOnlyObjectProperty<Optional<CardPicture>> pictureProperty(int number) {
        return pictures.get(number).getReadOnlyProperty();
    }

    /** The numbers of the cards whose title or sentence holds what was typed, in order; all if nothing was. */
    public List<Integer> matching(String typed, Words words) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return IntStream.range(0, presets.size())
                .filter(number -> (presets.get(number).title() + "\n" + watch(number, words))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .boxed()
                .toList();
    }

    /** The sentence on what to watch; empty for an experiment that has none. */
    public String watch(int number, Words words) {
        String key = "preset.watch." + presets.get(number).id();
        return words.has(key) ? words.get(key) : "";
    }

    /** Data, network, training and starts of a card in one line. */
    public String settings(int number, Words words) {
        ExperimentSpec spec = presets.get(number).file().spec();
        NetworkSpec network = spec.runs().get(0).network();
        int steps = spec.runs().get(0).training().steps();
        List<String> starts = spec.runs().stream()
                .map(run -> InitializerWords.of(run.initializer(), words))
                .distinct()
                .toList();
        return words.get(
                "preset.settings",
                words.get("data.kind." + spec.data().kind()),
                words.list(network.hidden().stream().map(Numbers::count).toList()),
                words.get("network.activation." + network.activation().id()),
                Numbers.count(steps),
                String.join(" · ", starts));
    }

    /** Goes on to train what has no picture yet. */
    public void look() {
        looking = true;
        trainNext();
    }

    /** Trains nothing further after the experiment at work. */
    public void lookAway() {
        looking = false;
    }

    private void trainNext() {
        if (!looking || training || next == presets.size()) {
            return;
        }
        training = true;
        int number = next++;
        Preset preset = presets.get(number);
        background.run(
                () -> picture(preset),
                picture -> {
                    pictures.get(number).set(Optional.of(picture));
                    training = false;
                    trainNext();
                },
                failed -> {
                    // The card does without; opening the experiment says what is wrong.
                    training = false;
                    trainNext();
                });
    }

    private static CardPicture picture(Preset preset) throws Exception {
        Experiment experiment = ExperimentLoader.fit(preset.file(), Path.of(""));
        ExperimentRecorder recorder = new ExperimentRecorder(experiment, MEMORY);
        recorder.trainings().forEach(Runnable::run);
        return CardPicture.of(preset.id(), recorder.newest().orElseThrow().histories());
    }
}
