/** Whether what many clients saw at once could have been seen one after another. */
package org.duijie.api.linear;
