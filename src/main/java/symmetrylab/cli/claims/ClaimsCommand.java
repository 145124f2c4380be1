package symmetrylab.cli.claims;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.ClaimRunner;
import symmetrylab.claims.said.Claims;
import symmetrylab.cli.console.ExitCode;
import symmetrylab.cli.console.HelpOption;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.ProgressBar;
import symmetrylab.cli.console.Terminal;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.spec.format.NearestName;
import symmetrylab.words.Text;

/** {@code claims}: tries out what people say about initialization. */
@Command(name = "claims", sortOptions = false)
public final class ClaimsCommand implements Callable<Integer> {

    private static final int MAX_THREADS = 1024;

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Option(names = "--only", paramLabel = "ID,...")
    private Optional<String> only;

    @Option(names = "--cases")
    private boolean cases;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--markdown")
    private boolean markdown;

    @Option(names = "--threads", paramLabel = "N", description = "" + MAX_THREADS)
    private Optional<Integer> threads;

    /** The command, which prints to {@code terminal}. */
    public ClaimsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws OptionException {
        if (Arrays.asList(cases, json, markdown).stream().filter(asked -> asked).count() > 1) {
            throw new OptionException(Text.of("claim.oneForm"));
        }
        int threadCount = threads.orElse(Runtime.getRuntime().availableProcessors());
        OptionException.checkInside("--threads", threadCount, 1, MAX_THREADS);
        List<Claim> claims = only.isPresent() ? chosen(only.get()) : Claims.all();
        List<ClaimResult> results = new ArrayList<>();
        int total = claims.stream().mapToInt(claim -> claim.cases().size()).sum();
        ClaimsText text = new ClaimsText(terminal.words());
        try (ProgressBar progress = new ProgressBar(terminal, "trying", total)) {
            new ClaimRunner(new FolderTexts(Path.of("")), threadCount)
                    .run(claims, (claim, done) -> progress.advance(), results::add);
        }
        if (json) {
            terminal.out().print(ClaimsJson.of(results, terminal.words()));
        } else if (markdown) {
            terminal.out().print(text.markdown(results));
        } else {
            terminal.out().print(text.text(results, cases));
        }
        return ExitCode.FINE;
    }

    /** The claims that {@code text} names, in the order of the program. */
    private static List<Claim> chosen(String text) throws OptionException {
        List<String> ids = Claims.all().stream().map(Claim::id).toList();
        List<String> named =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        for (String id : named) {
            if (!ids.contains(id)) {
                throw new OptionException(NearestName.hint(Text.of("claim.unknown", "--only", id), id, ids));
            } else if (named.indexOf(id) != named.lastIndexOf(id)) {
                throw new OptionException(Text.of("command.namedTwice", "--only", id));
            }
        }
        return Claims.all().stream().filter(claim -> named.contains(claim.id())).toList();
    }
}
