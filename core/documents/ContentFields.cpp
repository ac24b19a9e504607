#include "core/documents/ContentFields.h"

#include <regex>

#include "core/documents/CleanText.h"
#include "core/documents/TemplateNames.h"
#include "core/domain/ThaiDateText.h"
#include "core/domain/ThaiText.h"

namespace amphoe::documents {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr std::size_t kLongestField = 2000;  // bytes; about 660 Thai letters
constexpr std::size_t kLongestBody = 20000;  // the body of a letter: fields that end in "_text"
constexpr std::size_t kMostRows = 500;

/// Thai digits, but house codes and telephone numbers inside a text stay as machines and telephones have them
/// (domain.md E2).
std::string running_text(const std::string& value) {
    // Bounded repeats: std::regex needs stack for each letter of a repeat.
    static const std::regex kept(R"(\b\d{4}-\d{6}-\d\b|โทร\.? ?\d[\d -]{0,20})");
    std::string result;
    auto from = value.cbegin();
    for (std::sregex_iterator found(value.begin(), value.end(), kept), end; found != end; ++found) {
        result += domain::to_thai_digits(std::string(from, (*found)[0].first)) + found->str();
        from = (*found)[0].second;
    }
    return result + domain::to_thai_digits(std::string(from, value.cend()));
}

/// Takes those of `fields` that `wanted` names.
domain::Result<std::map<std::string, std::string>> taken(const domain::Fields& fields,
                                                         const std::set<std::string>& wanted) {
    std::map<std::string, std::string> values;
    for (const auto& [name, text] : fields) {
        if (!wanted.contains(name)) {
            continue;
        }
        auto cleaned = clean_text(text, name.ends_with("_text") ? kLongestBody : kLongestField);
        if (!cleaned) {
            return Failure{FailureCode::DocumentInvalid, "field " + name + " is too long or not UTF-8"};
        }
        values[name] = std::move(*cleaned);
    }
    return values;
}

domain::Fields with_common(const domain::DocumentContent& content) {
    domain::Fields all = content.fields;
    all["document_number"] = content.number;
    all["office_th"] = content.office_th;
    all["rcode"] = content.rcode;
    all["workstation_id"] = content.workstation_id;
    all["officer_id"] = content.officer_id;
    all["issued_at_th"] = domain::thai_moment(content.issued_at);
    all["issued_at_en"] = domain::english_moment(content.issued_at);
    all["issued_day_th"] = domain::thai_day_long(content.issued_at);
    all["issued_day_formal_th"] = domain::thai_day_formal(content.issued_at);
    all["issued_clock_th"] = domain::thai_clock(content.issued_at);
    const auto expiry = content.fields.find("activation_expires_at");
    const auto expires = expiry == content.fields.end() ? std::nullopt : support::from_iso8601(expiry->second);
    all["activation_expires_th"] = expires ? domain::thai_moment(*expires) : "";
    all["activation_expires_en"] = expires ? domain::english_moment(*expires) : "";
    return all;
}

}  // namespace

domain::Result<ContentFields> ContentFields::of(const domain::DocumentContent& content,
                                                const DocumentTemplate& layout) {
    ContentFields result;
    std::set<std::string> wanted = common_fields();
    wanted.insert(layout.fields.begin(), layout.fields.end());
    auto values = taken(with_common(content), wanted);
    if (!values) {
        return values.error();
    }
    result.values_ = std::move(*values);
    if (result.values_["document_number"].empty()) {
        return Failure{FailureCode::DocumentInvalid, "a paper needs a document number"};
    }
    for (const auto& [name, rows] : content.tables) {
        const auto columns = layout.tables.find(name);
        if (columns == layout.tables.end()) {
            continue;
        }
        if (rows.size() > kMostRows) {
            return Failure{FailureCode::DocumentInvalid, "table " + name + " has too many rows"};
        }
        for (const auto& row : rows) {
            auto cells = taken(row, columns->second);
            if (!cells) {
                return cells.error();
            }
            result.tables_[name].push_back(std::move(*cells));
        }
    }
    for (const auto& [name, picture] : content.pictures) {
        if (layout.pictures.contains(name)) {
            result.pictures_[name] = &picture;
        }
    }
    return result;
}

std::optional<std::string> ContentFields::fill(std::string_view text, Numerals numerals) const {
    std::string result;
    bool complete = true;
    walk_template_text(
        text, [&](std::string_view part) { result += part; },
        [&](const std::string& name) {
            const auto found = values_.find(name);
            complete = complete && found != values_.end() && !found->second.empty();
            const std::string value = found == values_.end() ? std::string() : found->second;
            result += numerals == Numerals::Thai ? running_text(value) : value;
        });
    return complete ? std::optional(result) : std::nullopt;
}

bool ContentFields::has(const std::string& name) const {
    const auto value = values_.find(name);
    return (value != values_.end() && !value->second.empty()) || rows(name) > 0 || picture(name) != nullptr;
}

std::size_t ContentFields::rows(const std::string& table) const {
    const auto found = tables_.find(table);
    return found == tables_.end() ? 0 : found->second.size();
}

ContentFields ContentFields::in_row(const std::string& table, std::size_t row) const {
    ContentFields result = *this;
    for (const auto& [name, value] : tables_.at(table).at(row)) {
        result.values_[name] = value;
    }
    return result;
}

const std::string& ContentFields::value(const std::string& name) const {
    static const std::string none;
    const auto found = values_.find(name);
    return found == values_.end() ? none : found->second;
}

const domain::DocumentPicture* ContentFields::picture(const std::string& name) const {
    const auto found = pictures_.find(name);
    return found == pictures_.end() ? nullptr : found->second;
}

}  // namespace amphoe::documents
