package symmetrylab.view.settings;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import symmetrylab.viewmodel.settings.PanelSection;
import symmetrylab.words.Words;

/** The strip in place of the folded panel, if there is room: a button for each section, which opens the panel there. */
public final class PanelRail extends VBox {

    static final String STYLE_CLASS = "panel-rail";

    /** {@code chosen} receives the section whose button is pressed. */
    public PanelRail(Words words, Consumer<PanelSection> chosen) {
        getStyleClass().add(STYLE_CLASS);
        setId("rail");
        add(PanelSection.STARTS, words.get("rail.starts"), MaterialDesignT.TUNE, chosen);
        add(PanelSection.DATA, words.get("controls.data"), MaterialDesignC.CHART_SCATTER_PLOT, chosen);
        add(PanelSection.LAYERS, words.get("controls.layers"), MaterialDesignG.GRAPH_OUTLINE, chosen);
        add(PanelSection.TRAINING, words.get("controls.training"), MaterialDesignC.COG_OUTLINE, chosen);
    }

    private void add(PanelSection section, String name, Ikon icon, Consumer<PanelSection> chosen) {
        Button button = new Button(name, new FontIcon(icon));
        button.setId("rail-" + section.token());
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("flat");
        button.setOnAction(event -> chosen.accept(section));
        getChildren().add(button);
    }
}
