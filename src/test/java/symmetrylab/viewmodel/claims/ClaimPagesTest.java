package symmetrylab.viewmodel.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.claims.ClaimResult;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.testing.SampleClaims;
import symmetrylab.words.Text;

class ClaimPagesTest {

    private static final Path FILE = Path.of("claim.html");

    private final ClaimResult result = new ClaimResult(new SampleClaims().first, List.of(), 0);
    private final List<ClaimResult> written = new ArrayList<>();
    private final List<Path> saved = new ArrayList<>();
    private final List<Text> problems = new ArrayList<>();

    @Test
    void a_claim_is_written_in_the_background_and_only_once_at_a_time() {
        QueuedBackground background = new QueuedBackground();
        ClaimPages pages = new ClaimPages(background, (claim, file) -> written.add(claim));
        pages.save(result, FILE, saved::add, problems::add);
        pages.save(result, FILE, saved::add, problems::add);
        assertThat(pages.runningProperty().get()).isTrue();
        background.drain();
        assertThat(written).containsExactly(result);
        assertThat(saved).containsExactly(FILE);
        assertThat(pages.runningProperty().get()).isFalse();
    }

    @Test
    void a_page_that_cannot_be_written_is_a_message() {
        ClaimPages pages = new ClaimPages(new InlineBackground(), (claim, file) -> {
            throw new IOException("full");
        });
        pages.save(result, FILE, saved::add, problems::add);
        assertThat(problems).hasSize(1);
        assertThat(saved).isEmpty();
        assertThat(pages.runningProperty().get()).isFalse();
    }
}
