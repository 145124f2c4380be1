package symmetrylab.viewmodel.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.card.CardKind;
import symmetrylab.figure.card.CardPicture;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.Runs;
import symmetrylab.viewmodel.Background;
import symmetrylab.words.Words;

class PresetCardsTest {

    private static final Words WORDS = Words.english();

    /** Keeps work until it is asked for. */
    private static final class Queue implements Background {
        private final List<Runnable> waiting = new ArrayList<>();

        @Override
        public void run(Runnable work) {
            waiting.add(work);
        }

        @Override
        public <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
            waiting.add(() -> new InlineBackground().run(work, done, failed));
        }

        void runOne() {
            waiting.remove(0).run();
        }
    }

    private final Queue background = new Queue();
    private final List<Presets.Preset> some =
            List.of(preset("zero-against-random"), preset("small-starts"), preset("tie"));
    private final PresetCards cards = new PresetCards(some, background);

    private static Presets.Preset preset(String id) {
        return Presets.find(id).orElseThrow();
    }

    @Test
    void one_experiment_after_another_is_trained_while_somebody_looks() {
        assertThat(background.waiting).isEmpty();
        cards.look();
        cards.look();
        assertThat(background.waiting).hasSize(1);
        background.runOne();
        assertThat(cards.pictureProperty(0).get()).isPresent();
        assertThat(cards.pictureProperty(1).get()).isEmpty();
        assertThat(background.waiting).hasSize(1);
        cards.lookAway();
        background.runOne();
        assertThat(cards.pictureProperty(1).get()).map(CardPicture::kind).contains(CardKind.POINTS);
        assertThat(background.waiting).isEmpty();
        cards.look();
        background.runOne();
        assertThat(cards.pictureProperty(2).get()).isPresent();
        cards.look();
        assertThat(background.waiting).isEmpty();
    }

    @Test
    void an_experiment_that_cannot_be_read_has_no_picture_and_the_next_one_has() {
        Presets.Preset lost = new Presets.Preset(
                "lost",
                "Lost",
                List.of("Run"),
                "{\"format\": 1, \"data\": {\"kind\": \"csv\", \"path\": \"no-such-table.csv\"}, \"runs\": [{}]}");
        PresetCards both = new PresetCards(List.of(lost, preset("tie")), new InlineBackground());
        both.look();
        assertThat(both.pictureProperty(0).get()).isEmpty();
        assertThat(both.pictureProperty(1).get()).isPresent();
        assertThat(both.watch(0, WORDS)).isEmpty();
    }

    @Test
    void typing_finds_titles_and_sentences() {
        PresetCards all = new PresetCards(Presets.all(), background);
        assertThat(all.matching("", WORDS)).hasSize(Presets.all().size());
        assertThat(all.matching(" XOR ", WORDS)).contains(0, 14);
        assertThat(all.matching("dropout", WORDS)).containsExactly(9);
        assertThat(all.matching("no such words", WORDS)).isEmpty();
    }

    @Test
    void settings_name_the_data_the_network_the_steps_and_the_starts() {
        assertThat(cards.settings(0, WORDS))
                .isEqualTo("XOR · hidden 4 · sigmoid · 4,000 steps · all weights 0 · weights N(0, 1), seed 3");
    }

    @Test
    void every_shipped_experiment_says_what_to_watch_in_two_short_lines() {
        PresetCards all = new PresetCards(Presets.all(), background);
        assertThat(all.presets()).hasSizeGreaterThanOrEqualTo(16);
        for (int number = 0; number < all.presets().size(); number++) {
            assertThat(all.watch(number, WORDS)).hasSizeBetween(20, 76).endsWith(".");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zero-against-random, 0, 75%",
        "constant, 1, 64%",
        "constant, 2, 100%",
        "iris, 1, 97.3%",
        "digits, 2, 96.5%",
        "too-large, 1, 86%"
    })
    void accuracies_in_the_sentences_are_what_the_runs_reach(String id, int lane, String accuracy) {
        RunHistory run = Runs.histories(Runs.preset(id)).get(lane);
        double reached = run.recording().accuracy(run.lastStep()).orElseThrow();
        assertThat(Numbers.percent(reached)).isEqualTo(accuracy);
        assertThat(WORDS.get("preset.watch." + id)).contains(accuracy);
    }

    @ParameterizedTest
    @CsvSource({
        "frozen, 0, 2",
        "frozen, 1, 1",
        "frozen, 2, 1",
        "one-nudge, 0, 1",
        "one-nudge, 1, 2",
        "dropout, 0, 1",
        "dropout, 1, 4",
        "adam, 1, 1",
        "one-zero-layer, 0, 1",
        "one-zero-layer, 1, 4",
        "one-zero-layer, 2, 4",
        "without-dice, 1, 4",
        "one-bend, 0, 1",
        "one-bend, 1, 8"
    })
    void neurons_part_or_stay_as_the_sentences_say(String id, int lane, int classes) {
        RunHistory run = Runs.histories(Runs.preset(id)).get(lane);
        if (id.equals("frozen")) {
            assertThat(run.freeze(run.lastStep()).isEmpty()).isEqualTo(classes == 2);
        } else {
            assertThat(run.classCount(run.lastStep(), 0)).isEqualTo(classes);
        }
    }
}
