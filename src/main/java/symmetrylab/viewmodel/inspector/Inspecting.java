package symmetrylab.viewmodel.inspector;

import symmetrylab.viewmodel.lane.SelectionViewModel;

/**
 * Looking into a network and changing it by hand.
 *
 * @param selection what is inspected
 * @param inspector its details
 * @param editing changes to it
 */
public record Inspecting(SelectionViewModel selection, InspectorViewModel inspector, EditingViewModel editing) {}
