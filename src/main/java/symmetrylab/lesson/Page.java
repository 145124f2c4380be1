package symmetrylab.lesson;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.lesson.prose.Prose;

/**
 * A page of a lesson.
 *
 * @param title its title
 * @param text what is said before, or without, a question
 * @param notes for the teacher; never on the projector
 * @param experiment the name of the experiment it shows, if any
 * @param runs the names of the runs it shows; empty for all
 * @param step the step at which the experiment stands first; absent for the last one
 * @param figures the plots below each network, in order
 * @param highlight the part of the window that the text speaks of, if any
 * @param question to be answered before the experiment runs, if any
 * @param why what is said once it has run
 * @param again the earlier page, from 0, whose question this page asks again; then it has none of its own
 */
public record Page(
        String title,
        Prose text,
        Prose notes,
        Optional<String> experiment,
        List<String> runs,
        OptionalInt step,
        List<FigureKind> figures,
        Optional<Highlight> highlight,
        Optional<Question> question,
        Prose why,
        OptionalInt again) {

    /** Copies the lists. */
    public Page {
        runs = List.copyOf(runs);
        figures = List.copyOf(figures);
    }
}
