/** The lanes: their graphs, plots and state, and pointing at what they show. */
package symmetrylab.view.lane;
