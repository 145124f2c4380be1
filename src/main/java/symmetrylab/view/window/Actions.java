package symmetrylab.view.window;

import java.nio.file.Path;

/** What keys and the buttons at the top can ask of the window. */
interface Actions {

    void open();

    /** Opens {@code file}; says so if that fails. */
    void open(Path file);

    void save();

    void saveAs();

    void export();

    void toggleTheme();

    /** Shows the sheet of keys, or takes it away. */
    void toggleKeys();

    void showEvents();

    /** Presses the button that has the focus, or opens the list that has it. */
    void pressFocused();

    /** Clears the selection in the network graphs. */
    void inspectNothing();

    /** Opens the details of what is selected, or closes them. */
    void toggleInspector();

    /** Puts the keyboard into a network graph. */
    void focusGraph();

    /** Nudges the selected weight or bias by the chosen size; down instead of up where {@code down}. */
    void nudge(boolean down);

    /** Zooms the network graphs about their middle. */
    void zoomGraph(double factor);

    /** Shows the whole of the network graphs again. */
    void showWholeGraph();
}
