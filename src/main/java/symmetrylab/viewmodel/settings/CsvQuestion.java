package symmetrylab.viewmodel.settings;

import java.util.List;
import symmetrylab.spec.SampleSource.Csv;
import symmetrylab.words.Text;

/**
 * Something about a CSV file that its user has to decide, or may.
 *
 * @param text what is the matter
 * @param answers the ways to go on
 */
public record CsvQuestion(Text text, List<Answer> answers) {

    /**
     * A way to go on.
     *
     * @param token names it, for ids
     * @param label what it is called
     * @param next how the file is read then
     */
    public record Answer(String token, Text label, Csv next) {}

    /** Copies the list. */
    public CsvQuestion {
        answers = List.copyOf(answers);
    }
}
