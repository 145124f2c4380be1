package symmetrylab.view.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import symmetrylab.viewmodel.export.ExportMemory;
import symmetrylab.viewmodel.export.ExportPurpose;
import symmetrylab.viewmodel.export.FileFormat;
import symmetrylab.words.Words;

/** What an export can be for, each with its formats. */
final class PurposeList extends VBox {

    private final Map<ExportPurpose, ToggleButton> buttons = new EnumMap<>(ExportPurpose.class);
    private final Words words;

    PurposeList(ExportMemory memory, List<FileFormat> offered, Words words) {
        this.words = words;
        getStyleClass().add("export-purposes");
        Label question = new Label(words.get("export.purpose"));
        question.getStyleClass().add("muted");
        getChildren().add(question);
        ToggleGroup group = new ToggleGroup();
        for (ExportPurpose purpose : ExportPurpose.values()) {
            ToggleButton button = button(purpose, offered);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                memory.choose(purpose);
            });
            buttons.put(purpose, button);
            getChildren().add(button);
        }
        memory.choice().purposeProperty().subscribe((ExportPurpose now) -> buttons.get(now)
                .setSelected(true));
    }

    private ToggleButton button(ExportPurpose purpose, List<FileFormat> offered) {
        String name = words.get("export.purpose." + purpose.word());
        String formats = purpose.formats(offered).stream()
                .map(format -> words.get("export.format." + format.word()))
                .collect(Collectors.joining(", "));
        Label title = new Label(name);
        title.getStyleClass().add("export-purpose-name");
        Label below = new Label(formats);
        below.getStyleClass().add("export-purpose-formats");
        HBox content = new HBox(new FontIcon(icon(purpose)), new VBox(title, below));
        content.getStyleClass().add("export-purpose-content");
        ToggleButton button = new ToggleButton();
        button.setGraphic(content);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setId("export-purpose-" + purpose.word());
        button.getStyleClass().add("export-purpose");
        button.setAccessibleText(words.get("export.purpose.spoken", name, formats));
        return button;
    }

    private static Ikon icon(ExportPurpose purpose) {
        return switch (purpose) {
            case SLIDE -> MaterialDesignM.MONITOR;
            case PAPER -> MaterialDesignF.FILE_DOCUMENT_OUTLINE;
            case PAGE -> MaterialDesignW.WEB;
            case VIDEO -> MaterialDesignV.VIDEO_OUTLINE;
            case SOURCE -> MaterialDesignC.CODE_TAGS;
            case NUMBERS -> MaterialDesignT.TABLE;
        };
    }
}
