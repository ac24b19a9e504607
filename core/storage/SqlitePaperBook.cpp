#include "core/storage/SqlitePaperBook.h"

#include "core/storage/FieldsJson.h"
#include "core/storage/Statement.h"
#include "core/storage/StoredNames.h"

namespace amphoe::storage {

using domain::Result;

const char* SqlitePaperBook::day_query() {
    return "SELECT id, visit_id, case_id, fields FROM case_events WHERE kind = 'DOCUMENT_ISSUED' "
           "AND at >= ? AND at < ? ORDER BY at, rowid";
}

Result<std::vector<ports::PaperPlace>> SqlitePaperBook::papers_of_day(const std::string& date) {
    return database_.read([&](Connection& connection) {
        const auto begins = start_of_bangkok_day(date);
        Statement query(connection, day_query());
        query.integer(to_stored(begins)).integer(to_stored(begins + std::chrono::days(1)));
        std::vector<ports::PaperPlace> places;
        while (query.step()) {
            const auto fields = fields_from_json(
                database_.sealer().open_text({"case_events", query.text_at(0), "fields"}, query.blob_at(3)));
            const auto number = fields.find("document_number");
            if (number != fields.end()) {
                places.push_back({number->second, query.text_at(1), query.text_at(2)});
            }
        }
        return places;
    });
}

Result<ports::PaperPlace> SqlitePaperBook::find_paper(const std::string& number) {
    return database_.read([&](Connection& connection) {
        Statement query(connection, "SELECT visit_id, case_id FROM attachments WHERE kind = ? LIMIT 1");
        if (!query.text("document:" + number).step()) {
            throw StoreError(domain::FailureCode::DocumentUnknown, "no document has this number");
        }
        return ports::PaperPlace{number, query.text_at(0), query.text_at(1)};
    });
}

}  // namespace amphoe::storage
