#include "core/storage/SqliteOutreachBook.h"

#include <charconv>
#include <sstream>

#include "core/storage/FieldsJson.h"
#include "core/storage/Statement.h"
#include "core/storage/StoredNames.h"

namespace amphoe::storage {
namespace {

using domain::Done;
using domain::FailureCode;
using domain::OutreachEvent;
using domain::Result;

constexpr char kBetween = '\t';

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) {
        text += (text.empty() ? "" : "\n") + line;
    }
    return text;
}

std::vector<std::string> split(const std::string& text, char between) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, between);) {
        parts.push_back(part);
    }
    return parts;
}

int count_of(const std::string& text) {
    int count = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) {
        throw StoreError(FailureCode::StoreDamaged, "a count of an outreach event");
    }
    return count;
}

domain::Fields fields_of(const OutreachEvent& event) {
    std::vector<std::string> items;
    for (const auto& item : event.items) {
        items.push_back(item.name + kBetween + std::to_string(item.out) + kBetween +
                        (item.back ? std::to_string(*item.back) : "-"));
    }
    return {{"title", event.title},         {"place", event.place},         {"moo", event.moo},
            {"date", event.date},           {"team", joined(event.team)},   {"items", joined(items)},
            {"opened_by", event.opened_by}, {"closed_by", event.closed_by}, {"reason", event.difference_reason}};
}

void take_fields(OutreachEvent& event, const domain::Fields& fields) {
    event.title = fields.at("title");
    event.place = fields.at("place");
    event.moo = fields.at("moo");
    event.date = fields.at("date");
    event.team = split(fields.at("team"), '\n');
    event.opened_by = fields.at("opened_by");
    event.closed_by = fields.at("closed_by");
    event.difference_reason = fields.at("reason");
    for (const auto& line : split(fields.at("items"), '\n')) {
        const auto parts = split(line, kBetween);
        if (parts.size() != 3) {
            throw StoreError(FailureCode::StoreDamaged, "an item of an outreach event");
        }
        domain::HandoverItem item{parts[0], count_of(parts[1])};
        if (parts[2] != "-") {
            item.back = count_of(parts[2]);
        }
        event.items.push_back(std::move(item));
    }
}

}  // namespace

Result<std::vector<OutreachEvent>> SqliteOutreachBook::events() {
    return database_.read([&](Connection& connection) {
        Statement row(connection,
                      "SELECT id, opened_at, package_until, closed_at, content FROM outreach_events "
                      "ORDER BY opened_at, id");
        std::vector<OutreachEvent> events;
        while (row.step()) {
            OutreachEvent event;
            event.id = row.text_at(0);
            event.opened_at = stored_time(row.integer_at(1));
            event.package_until = stored_time(row.integer_at(2));
            if (const auto closed = row.optional_integer_at(3)) {
                event.closed_at = stored_time(*closed);
            }
            take_fields(event, fields_from_json(database_.sealer().open_text({"outreach_events", event.id, "content"},
                                                                             row.blob_at(4))));
            events.push_back(std::move(event));
        }
        return events;
    });
}

Result<Done> SqliteOutreachBook::save(const OutreachEvent& event, const domain::AuditNote& note) {
    return database_.write([&](Connection& connection) {
        Statement other(connection, "SELECT 1 FROM outreach_events WHERE closed_at IS NULL AND id <> ?");
        if (event.open() && other.text(event.id).step()) {
            throw StoreError(FailureCode::StepOutOfOrder, "an event is open");
        }
        Statement(connection,
                  "INSERT INTO outreach_events(id, opened_at, package_until, closed_at, content) VALUES(?,?,?,?,?) "
                  "ON CONFLICT(id) DO UPDATE SET closed_at = excluded.closed_at, content = excluded.content")
            .text(event.id)
            .integer(to_stored(event.opened_at))
            .integer(to_stored(event.package_until))
            .integer_or_null(event.closed_at ? std::optional(to_stored(*event.closed_at)) : std::nullopt)
            .blob(database_.sealer().seal_text({"outreach_events", event.id, "content"},
                                               fields_to_json(fields_of(event))))
            .run();
        database_.audit().append(connection, note, database_.now());
        return Done{};
    });
}

}  // namespace amphoe::storage
