package org.reskontra.server.salesdocuments.ui;

import org.reskontra.server.company.Companies;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.jobs.Jobs;
import org.reskontra.server.paymentreconciliation.TransferAccounts;
import org.reskontra.server.salesdocuments.DocumentChoices;
import org.reskontra.server.salesdocuments.ImportEinvoice;
import org.reskontra.server.salesdocuments.ImportInBackground;
import org.reskontra.server.salesdocuments.ImportSalesDocuments;
import org.reskontra.server.salesdocuments.PostSalesDocuments;
import org.reskontra.server.salesdocuments.PostedDocuments;
import org.springframework.stereotype.Component;

/** What the pages ask and tell. */
@Component
record SalesParts(
        PostedDocuments posted,
        PostSalesDocuments posting,
        ImportSalesDocuments imports,
        ImportInBackground importsLater,
        ImportEinvoice einvoices,
        DocumentChoices choices,
        TransferAccounts accounts,
        Companies companies,
        Jobs jobs,
        WorkDate workDate) {}
