package symmetrylab.viewmodel.lesson;

/** What somebody says before the experiment runs. */
public sealed interface Guess {

    /**
     * An option of a choice.
     *
     * @param option its number, from 0
     */
    record Chosen(int option) implements Guess {}

    /**
     * A number on a slider.
     *
     * @param value in the units of its axis
     */
    record Placed(double value) implements Guess {}

    /**
     * A line over the steps to come.
     *
     * @param line what was drawn so far
     */
    record Drawn(DrawnLine line) implements Guess {}
}
