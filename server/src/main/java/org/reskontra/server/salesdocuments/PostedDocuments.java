package org.reskontra.server.salesdocuments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.salesdocuments.store.PostedDocumentListStore;
import org.springframework.stereotype.Component;

/** Lists posted invoices and credit memos, the latest first. */
@Component
public class PostedDocuments {

    private final PostedDocumentListStore store;
    private final Companies companies;

    PostedDocuments(PostedDocumentListStore store, Companies companies) {
        this.store = store;
        this.companies = companies;
    }

    /** @param workDate what is overdue is due before */
    public int count(CompanyId company, DocumentFilter filter, LocalDate workDate) {
        return store.count(company, filter, workDate);
    }

    /** By posting date. */
    public List<PostedDocument> list(
            CompanyId company, DocumentFilter filter, LocalDate workDate, int offset, int limit) {
        return store.list(company, filter, workDate, offset, limit);
    }

    /**
     * As they were posted.
     *
     * @param before only those posted before the document with this entry; null for all
     */
    public List<PostedDocument> listBefore(
            CompanyId company, DocumentFilter filter, LocalDate workDate, @Nullable EntryNo before, int limit) {
        return store.listBefore(company, filter, workDate, before, limit);
    }

    public Optional<PostedDocumentDetails> find(CompanyId company, DocumentType type, DocumentNo no) {
        return store.find(
                company, type, no, companies.find(company).orElseThrow().localCurrency());
    }
}
