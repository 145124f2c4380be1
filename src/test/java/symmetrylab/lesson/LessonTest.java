package symmetrylab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.lesson.file.Lessons;

class LessonTest {

    private static final Lesson ZERO =
            Lessons.find("why-zero-fails").orElseThrow().lesson();

    @Test
    void an_experiment_is_locked_up_to_its_first_question_and_wherever_it_is_asked_about() {
        List<Boolean> locked =
                IntStream.range(0, ZERO.pages().size()).mapToObj(ZERO::isLocked).toList();
        assertThat(locked).containsExactly(true, true, true, true, true, true, false, true);
    }

    @Test
    void a_page_that_asks_again_has_the_question_of_the_first() {
        assertThat(ZERO.askedAgainOn(2)).contains(7);
        assertThat(ZERO.questionOf(7)).isEqualTo(ZERO.pages().get(2).question());
        assertThat(ZERO.askedAgainOn(3)).isEmpty();
    }

    @Test
    void a_page_shows_the_runs_that_it_names() {
        assertThat(ZERO.shownOn(ZERO.pages().get(1)).orElseThrow().runs()).hasSize(1);
        assertThat(ZERO.shownOn(ZERO.pages().get(2)).orElseThrow().runs()).hasSize(2);
        assertThat(ZERO.pages().get(0).figures()).containsExactly(FigureKind.TRAJECTORIES);
    }

    @Test
    void places_on_an_axis_go_there_and_back() {
        Question.Axis log = new Question.Axis(1e-6, 100, true, "");
        assertThat(log.place(1e-2)).isBetween(0.499, 0.501);
        assertThat(log.place(0)).isZero();
        assertThat(log.value(log.place(0.3))).isBetween(0.29999, 0.30001);
        Question.Axis linear = new Question.Axis(-1, 3, false, "");
        assertThat(linear.place(1)).isEqualTo(0.5);
        assertThat(linear.place(7)).isEqualTo(1);
        assertThat(linear.value(0.25)).isZero();
    }

    @Test
    void a_number_on_an_axis_has_the_unit_and_a_share_is_a_percentage() {
        Question.Axis steps = new Question.Axis(0, 4000, false, "steps");
        assertThat(steps.text(3000)).isEqualTo("3,000 steps");
        assertThat(steps.end(0)).isEqualTo("0");
        Question.Axis share = new Question.Axis(0, 1, false, "% accuracy");
        assertThat(share.text(0.52)).isEqualTo("52% accuracy");
        assertThat(share.end(1)).isEqualTo("100%");
        assertThat(share.afterNumber()).isEqualTo(" accuracy");
        assertThat(new Question.Axis(0, 1, false, "").text(0.13182)).isEqualTo("0.132");
    }

    @Test
    void an_axis_of_counts_has_whole_numbers_only_and_each_can_be_reached_by_keys() {
        Question.Axis neurons = new Question.Axis(0, 8, false, "neurons").ofWholeNumbers();
        assertThat(neurons.value(0.52)).isEqualTo(4);
        assertThat(neurons.text(4)).isEqualTo("4 neurons");
        assertThat(neurons.moved(4, 0.02)).isEqualTo(5);
        assertThat(neurons.moved(4, -0.02)).isEqualTo(3);
        assertThat(neurons.moved(8, 0.02)).isEqualTo(8);
        assertThat(new Question.Axis(0, 4000, false, "steps").ofWholeNumbers().moved(100, 0.02))
                .isEqualTo(180);
    }

    @Test
    void a_slider_that_asks_for_a_count_has_whole_numbers() {
        List<Question.Slider> sliders = Lessons.all().stream()
                .flatMap(each -> each.lesson().pages().stream())
                .flatMap(page -> page.question().stream())
                .filter(Question.Slider.class::isInstance)
                .map(Question.Slider.class::cast)
                .toList();
        assertThat(sliders)
                .filteredOn(slider -> slider.axis().whole())
                .extracting(slider -> slider.axis().unit())
                .containsExactlyInAnyOrder("of 8 neurons", "steps");
        assertThat(sliders)
                .filteredOn(slider -> !slider.axis().whole())
                .extracting(slider -> slider.axis().unit())
                .containsOnly("% accuracy", "σ");
    }
}
