package symmetrylab.cli.export;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.WordLists;
import symmetrylab.figure.page.LiveControl;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.words.Text;

/** The options of {@code export} for live pages, as typed. */
final class LiveOptions {

    @Option(names = "--lock", paramLabel = "WORDS", completionCandidates = Controls.class)
    private Optional<String> locked;

    @Option(names = "--hide", paramLabel = "WORDS", completionCandidates = Controls.class)
    private Optional<String> hidden;

    @Option(names = "--url", paramLabel = "ADDRESS", description = "" + LiveSettings.MAX_URL)
    private Optional<String> url;

    /** The word for all controls. */
    private static final String ALL = "all";

    /**
     * What a page offers.
     *
     * @throws OptionException if an option is wrong
     */
    LiveSettings settings() throws OptionException {
        Map<LiveControl, LiveControl.Use> controls = new EnumMap<>(LiveControl.class);
        add("--lock", locked, LiveControl.Use.LOCKED, controls);
        add("--hide", hidden, LiveControl.Use.HIDDEN, controls);
        return new LiveSettings(controls, address());
    }

    private static void add(
            String option, Optional<String> words, LiveControl.Use use, Map<LiveControl, LiveControl.Use> controls)
            throws OptionException {
        if (words.isEmpty()) {
            return;
        }
        List<LiveControl> named = words.get().strip().equals(ALL)
                ? List.of(LiveControl.values())
                : WordLists.named(option, words.get(), LiveControl.words(), LiveControl::find);
        for (LiveControl control : named) {
            if (controls.put(control, use) != null) {
                throw new OptionException(Text.of("export.lockedAndHidden", control.word()));
            }
        }
    }

    private String address() throws OptionException {
        String address = url.map(String::strip).orElse("");
        if (!address.isEmpty() && !LiveSettings.isUrl(address)) {
            throw new OptionException(
                    Text.of("export.notAnAddress", "--url", Integer.toString(LiveSettings.MAX_URL), address));
        }
        return address;
    }

    /** The words of all controls, for the help. */
    static final class Controls implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return LiveControl.words().iterator();
        }
    }
}
