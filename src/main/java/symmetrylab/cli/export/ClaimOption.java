package symmetrylab.cli.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.ClaimRunner;
import symmetrylab.claims.said.Claims;
import symmetrylab.claims.shown.ClaimSheet;
import symmetrylab.claims.shown.ClaimWords;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.ProgressBar;
import symmetrylab.cli.console.Terminal;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.spec.format.NearestName;
import symmetrylab.words.Text;

/** The option of {@code export} that names a claim in place of a file. */
final class ClaimOption {

    @Option(names = "--claim", paramLabel = "ID")
    private Optional<String> id;

    /** Whether a claim is named. */
    boolean isGiven() {
        return id.isPresent();
    }

    /**
     * The claim that is named.
     *
     * @throws OptionException if there is none of that name
     */
    Claim claim() throws OptionException {
        String named = id.orElseThrow().strip();
        List<Claim> all = Claims.all();
        for (Claim claim : all) {
            if (claim.id().equals(named)) {
                return claim;
            }
        }
        List<String> ids = all.stream().map(Claim::id).toList();
        throw new OptionException(NearestName.hint(Text.of("export.noClaim", "--claim", named), named, ids));
    }

    /** Measures every case of {@code claim}, on every core. */
    static ClaimSheet measure(Claim claim, Terminal terminal) {
        List<ClaimResult> results = new ArrayList<>();
        try (ProgressBar progress =
                new ProgressBar(terminal, "trying", claim.cases().size())) {
            ClaimRunner.onAllCores(new FolderTexts(Path.of("")))
                    .run(List.of(claim), (each, done) -> progress.show(done), results::add);
        }
        return new ClaimSheet(results.get(0), new ClaimWords(terminal.words()));
    }
}
