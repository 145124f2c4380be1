package symmetrylab.cli;

import picocli.CommandLine.IVersionProvider;
import symmetrylab.export.ProgramVersion;
import symmetrylab.words.Words;

/** The version of this build. */
final class Version implements IVersionProvider {

    private final Words words;

    Version(Words words) {
        this.words = words;
    }

    @Override
    public String[] getVersion() {
        return new String[] {ProgramVersion.in(words)};
    }
}
