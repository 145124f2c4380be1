package symmetrylab.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.shown.ClaimSheet;
import symmetrylab.claims.shown.ClaimWords;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.export.TopicPage;
import symmetrylab.export.html.PageTopic;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.viewmodel.claims.ClaimPageWriter;
import symmetrylab.words.Words;

/**
 * Claims as live pages, with every control.
 *
 * @param words the language
 */
record FileClaimPages(Words words) implements ClaimPageWriter {

    @Override
    public void write(ClaimResult result, Path file) throws IOException {
        TopicPage.check(file);
        ClaimSheet sheet = new ClaimSheet(result, new ClaimWords(words));
        new TopicPage(words.say(result.claim().claim()), "", Optional.empty(), LiveSettings.PLAIN, PageTopic.of(sheet))
                .write(file, new FolderTexts(Path.of("")), words);
    }
}
