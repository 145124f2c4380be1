package symmetrylab.cli.console;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import symmetrylab.words.Words;

/**
 * The help of all commands, by the keys that picocli asks for.
 *
 * <p>The keys are {@code command.help.run.description}, {@code command.help.run.csv} for the option {@code --csv} of
 * {@code run}, and {@code command.help.any.FILE} for what all commands share. The descriptions in the code are not
 * shown as they are: they are the parts of these sentences, such as a number's limits.
 */
public final class HelpWords extends ResourceBundle {

    private static final String PREFIX = "command.help.";
    private static final String ANY = "any";

    /** The parts of a help text beside its options, as picocli names them. */
    private static final List<String> SECTIONS =
            List.of("header", "synopsisHeading", "customSynopsis", "description", "commandListHeading", "footer");

    private final Words words;
    private final Map<String, String> lines = new HashMap<>();

    private HelpWords(Words words) {
        this.words = words;
    }

    /** Gives {@code parser}, and the commands added to it so far, their help in the language of {@code words}. */
    public static void addTo(CommandLine parser, Words words) {
        HelpWords help = new HelpWords(words);
        help.add(parser.getCommandSpec());
        parser.getSubcommands().values().forEach(command -> help.add(command.getCommandSpec()));
        parser.setResourceBundle(help);
    }

    @Override
    protected Object handleGetObject(String key) {
        return lines.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(lines.keySet());
    }

    private void add(CommandSpec command) {
        String name = command.name();
        String place = command.qualifiedName(".") + ".";
        for (String section : SECTIONS) {
            Optional<String> key = key(name, section);
            if (key.isPresent()) {
                put(place + "usage." + section, words.get(key.get()));
            }
        }
        for (ArgSpec argument : command.args()) {
            String label = label(argument);
            String key = key(name, label)
                    .orElseThrow(() -> new IllegalStateException("no help for " + label + " of " + name));
            put(place + keyOfPicocli(argument), words.get(key, (Object[]) argument.description()));
        }
    }

    private Optional<String> key(String command, String what) {
        return Arrays.asList(command, ANY).stream()
                .map(owner -> PREFIX + owner + "." + what)
                .filter(words::has)
                .findFirst();
    }

    private void put(String key, String text) {
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            lines.put(parts.length == 1 ? key : key + "." + i, parts[i]);
        }
    }

    private static String keyOfPicocli(ArgSpec argument) {
        if (argument.descriptionKey() != null && !argument.descriptionKey().isEmpty()) {
            return argument.descriptionKey();
        }
        return argument instanceof PositionalParamSpec positional
                ? positional.paramLabel() + "[" + positional.index() + "]"
                : label(argument);
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? Arrays.stream(option.names())
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow()
                        .replaceFirst("^-+", "")
                : argument.paramLabel();
    }
}
