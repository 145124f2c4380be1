package symmetrylab.viewmodel.lesson;

import java.util.Optional;
import symmetrylab.lesson.DrawnLine;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.report.Said;

/** What somebody says before the experiment runs. */
public sealed interface Guess {

    /** It as a report has it; absent if it does not answer {@code question}, or not wholly. */
    Optional<Said> said(Question question);

    /**
     * An option of a choice.
     *
     * @param option its number, from 0
     */
    record Chosen(int option) implements Guess {
        @Override
        public Optional<Said> said(Question question) {
            return Optional.of(new Said.Chosen(option));
        }
    }

    /**
     * A number on a slider.
     *
     * @param value in the units of its axis
     */
    record Placed(double value) implements Guess {
        @Override
        public Optional<Said> said(Question question) {
            return Optional.of(new Said.Placed(value));
        }
    }

    /**
     * A line over the steps to come.
     *
     * @param line what was drawn so far
     */
    record Drawn(DrawnLine line) implements Guess {
        @Override
        public Optional<Said> said(Question question) {
            return question instanceof Question.Curve curve && line.isWhole()
                    ? Optional.of(new Said.Drawn(line.curve(curve)))
                    : Optional.empty();
        }
    }
}
