package symmetrylab.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.source.PythonScript;
import symmetrylab.nn.Experiment;
import symmetrylab.words.Text;

/** Exports a program in Python that trains the runs. */
final class ScriptExport implements TextWriter {

    private final PythonScript script;

    ScriptExport(PythonScript script) {
        this.script = script;
    }

    @Override
    public Optional<Text> refusal(Experiment experiment) {
        return PythonScript.refusal(experiment);
    }

    @Override
    public List<Text> write(TextExport content, Path file, ExportProgress progress) throws IOException {
        String name = file.getFileName().toString();
        String text = script.of(content.experiment(), name, content.every(), content.words(), progress);
        WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        return List.of();
    }
}
