/** What an experiment becomes when one of its settings is changed by a control. Knows no window. */
package symmetrylab.nn.settings;
