/** Readers of files of sales documents: CSV, and UBL as Peppol BIS Billing 3 has it. */
@NullMarked
package org.reskontra.formats.documents;

import org.jspecify.annotations.NullMarked;
