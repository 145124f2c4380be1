package symmetrylab.viewmodel.settings;

import java.util.List;
import symmetrylab.spec.SampleSource.Csv;
import symmetrylab.words.Text;

/**
 * A question about a CSV file that the user must or may answer.
 *
 * @param text the question
 * @param answers the possible answers
 */
public record CsvQuestion(Text text, List<Answer> answers) {

    /**
     * An answer.
     *
     * @param token its name in ids
     * @param label the text of its button
     * @param next how the file is then read
     */
    public record Answer(String token, Text label, Csv next) {}

    /** Copies the list. */
    public CsvQuestion {
        answers = List.copyOf(answers);
    }
}
