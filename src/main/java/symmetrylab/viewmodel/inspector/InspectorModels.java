package symmetrylab.viewmodel.inspector;

import symmetrylab.viewmodel.lane.SelectionViewModel;

/**
 * The view models behind the inspector.
 *
 * @param selection the selection
 * @param inspector its details
 * @param editing changes to it
 */
public record InspectorModels(SelectionViewModel selection, InspectorViewModel inspector, EditingViewModel editing) {}
