#include "core/configuration/AgencyFiles.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "core/configuration/JsonFile.h"
#include "core/domain/LegalDays.h"

namespace amphoe::configuration {
namespace {

using domain::Agency;
using domain::AgencyDirectory;
using nlohmann::json;

constexpr std::size_t kLongestText = 500;

/// Says the first thing that does not fit and where.
class Reader {
  public:
    std::string objection;

    void say(const std::string& reason) {
        if (objection.empty()) {
            objection = reason;
        }
    }
    std::string text(const json& row, const std::string& where, const char* key) {
        const auto found = row.find(key);
        if (found == row.end() || !found->is_string() || found->get_ref<const std::string&>().empty() ||
            found->get_ref<const std::string&>().size() > kLongestText) {
            say(where + key + (found == row.end() ? " is missing" : " must be a text of at most 500 bytes"));
            return {};
        }
        return found->get<std::string>();
    }
    /// A key that may be left out, or stand there empty.
    std::string text_or(const json& row, const char* key, const std::string& otherwise) {
        const auto found = row.find(key);
        if (found == row.end()) {
            return otherwise;
        }
        return found->is_string() && found->get_ref<const std::string&>().empty() ? std::string{} : text(row, "", key);
    }
    std::string date(const json& row, const std::string& where, const char* key) {
        auto read = text(row, where, key);
        if (!domain::LegalDays::is_date(read)) {
            say(where + key + " must be a date like 2026-10-01");
        }
        return read;
    }
    int number(const json& row, const std::string& where, const char* key, int least, int most) {
        const auto found = row.find(key);
        if (found == row.end() || !found->is_number_integer() || found->get<double>() < least ||
            found->get<double>() > most) {
            say(where + key + " must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
            return least;
        }
        return found->get<int>();
    }
    std::string one_of(const json& row, const std::string& where, const char* key, const std::set<std::string>& known) {
        auto read = text(row, where, key);
        if (!known.contains(read)) {
            std::string names;
            for (const auto& name : known) {
                names += (names.empty() ? "" : ", ") + name;
            }
            say(where + key + " must be one of " + names);
        }
        return read;
    }
    std::vector<std::string> texts(const json& row, const std::string& where, const char* key) {
        const auto found = row.find(key);
        std::vector<std::string> read;
        if (found == row.end() || !found->is_array() || found->empty()) {
            say(where + key + " must be a list with at least one text");
            return read;
        }
        for (const auto& entry : *found) {
            if (!entry.is_string()) {
                say(where + key + " must hold texts only");
                return read;
            }
            read.push_back(entry.get<std::string>());
        }
        return read;
    }
    void known(const json& row, const std::string& where, const std::vector<std::string>& keys) {
        if (const auto unknown = unknown_keys(row, keys); !unknown.empty()) {
            say(where + unknown + " is not a known key");
        }
    }
    /// Objects of a list; keys must not stand twice.
    template <class Read>
    void each(const json& object, const char* list, const char* key, Read read) {
        const auto found = object.find(list);
        if (found == object.end() || !found->is_array()) {
            say(std::string(list) + " must be a list");
            return;
        }
        std::set<std::string> seen;
        for (std::size_t index = 0; index < found->size() && objection.empty(); ++index) {
            const auto where = std::string(list) + '[' + std::to_string(index) + "].";
            if (!found->at(index).is_object()) {
                say(where + " must be an object");
                return;
            }
            read(found->at(index), where);
            if (key != nullptr && objection.empty() && !seen.insert(found->at(index).at(key)).second) {
                say(where + key + " stands twice");
            }
        }
    }
};

const std::set<std::string> kSectors{"private", "public"};
const std::set<std::string> kStatuses{"invited", "live", "suspended", "testing"};

Agency agency_of(Reader& reader, const json& row, const std::string& where) {
    reader.known(row, where,
                 {"id", "name_th", "name_en", "sector", "status", "purposes", "fields", "steps_done", "note"});
    Agency agency;
    agency.id = reader.text(row, where, "id");
    agency.name_th = reader.text(row, where, "name_th");
    agency.name_en = reader.text(row, where, "name_en");
    agency.sector = reader.one_of(row, where, "sector", kSectors);
    agency.status = reader.one_of(row, where, "status", kStatuses);
    agency.purposes = reader.texts(row, where, "purposes");
    agency.fields = reader.texts(row, where, "fields");
    if (const auto done = row.find("steps_done"); done != row.end()) {
        if (!done->is_object()) {
            reader.say(where + "steps_done must be an object");
            return agency;
        }
        for (const auto& [step, value] : done->items()) {
            agency.steps_done[step] = reader.date(*done, where + "steps_done.", step.c_str());
        }
    }
    return agency;
}

AgencyDirectory directory_of(Reader& reader, const json& object) {
    reader.known(object, "", {"version", "effective_from", "note", "announced", "agencies"});
    AgencyDirectory read;
    read.version = reader.text(object, "", "version");
    read.effective_from = reader.date(object, "", "effective_from");
    const auto announced = object.value("announced", json::object());
    if (!announced.is_object()) {
        reader.say("announced must be an object");
    }
    read.announced = {
        reader.date(announced, "announced.", "as_of"), reader.number(announced, "announced.", "public", 0, 100000),
        reader.number(announced, "announced.", "private", 0, 100000), reader.text(announced, "announced.", "source")};
    reader.each(object, "agencies", "id", [&](const json& row, const std::string& where) {
        read.agencies.push_back(agency_of(reader, row, where));
    });
    std::ranges::sort(read.agencies, {}, &Agency::id);
    return read;
}

domain::ConnectionForms forms_of(Reader& reader, const json& object) {
    reader.known(object, "", {"version", "effective_from", "note", "steps", "questions", "levels"});
    domain::ConnectionForms forms;
    forms.version = reader.text(object, "", "version");
    forms.effective_from = reader.date(object, "", "effective_from");
    reader.each(object, "steps", "key", [&](const json& row, const std::string& where) {
        reader.known(row, where, {"key", "title_th", "title_en", "needs_th", "source"});
        forms.steps.push_back({reader.text(row, where, "key"), reader.text(row, where, "title_th"),
                               reader.text(row, where, "title_en"), reader.text(row, where, "needs_th"),
                               reader.one_of(row, where, "source", {"DOPA", "own"}) == "DOPA"});
    });
    reader.each(object, "questions", "key", [&](const json& row, const std::string& where) {
        reader.known(row, where, {"key", "section_th", "text_th", "weight"});
        forms.questions.push_back({reader.text(row, where, "key"), reader.text(row, where, "section_th"),
                                   reader.text(row, where, "text_th"), reader.number(row, where, "weight", 1, 10)});
    });
    reader.each(object, "levels", nullptr, [&](const json& row, const std::string& where) {
        reader.known(row, where, {"from_percent", "title_th", "advice_th"});
        const int from = reader.number(row, where, "from_percent", 0, 100);
        const bool rises = forms.levels.empty() ? from == 0 : from > forms.levels.back().from_percent;
        if (!rises) {
            reader.say(where + "from_percent must begin at 0 and rise");
        }
        forms.levels.push_back({from, reader.text(row, where, "title_th"), reader.text(row, where, "advice_th")});
    });
    if (forms.steps.empty() || forms.questions.empty() || forms.levels.empty()) {
        reader.say("steps, questions and levels must not be empty");
    }
    return forms;
}

template <class Value>
domain::Result<Value> load(const std::filesystem::path& file, Value (*read)(Reader&, const json&)) {
    const auto object = read_json_object(file);
    if (!object) {
        return object.error();
    }
    Reader reader;
    auto value = read(reader, *object);
    return reader.objection.empty() ? domain::Result<Value>(std::move(value)) : invalid_file(file, reader.objection);
}

}  // namespace

domain::Result<AgencyDirectory> load_agencies(const std::filesystem::path& file) {
    return load<AgencyDirectory>(file, directory_of);
}

domain::Result<domain::ConnectionForms> load_connection_forms(const std::filesystem::path& file) {
    return load<domain::ConnectionForms>(file, forms_of);
}

std::vector<std::string> add_feed_agencies(AgencyDirectory& directory, const std::vector<domain::FeedItem>& items) {
    std::vector<std::string> left_out;
    for (const auto& item : items) {
        const auto value = json::parse(item.value, nullptr, false);
        Reader reader;
        Agency agency;
        if (value.is_object() && !item.deleted) {
            agency = {item.key,
                      reader.text(value, "", "name_th"),
                      reader.text_or(value, "name_en", item.key),
                      reader.one_of(value, "", "sector", kSectors),
                      reader.one_of(value, "", "state", kStatuses),
                      reader.texts(value, "", "purposes"),
                      reader.texts(value, "", "fields"),
                      {},
                      reader.text_or(value, "certificate", ""),
                      reader.text_or(value, "expires", ""),
                      true};
        }
        if (item.deleted || !value.is_object() || !reader.objection.empty()) {
            left_out.push_back(item.key);
            continue;
        }
        if (const auto* shipped = directory.find(agency.id)) {
            agency.steps_done = shipped->steps_done;
        }
        std::erase_if(directory.agencies, [&](const Agency& known) { return known.id == agency.id; });
        directory.agencies.push_back(std::move(agency));
    }
    std::ranges::sort(directory.agencies, {}, &Agency::id);
    return left_out;
}

domain::Result<domain::Done> check_agency_steps(const AgencyDirectory& directory,
                                                const domain::ConnectionForms& forms) {
    for (const auto& agency : directory.agencies) {
        for (const auto& [step, day] : agency.steps_done) {
            if (std::ranges::find(forms.steps, step, &domain::ConnectionStep::key) == forms.steps.end()) {
                return invalid_file("agencies.json",
                                    agency.id + ": steps_done." + step + " is no step of " + "agency-connection.json");
            }
        }
    }
    return domain::Done{};
}

domain::Result<domain::ReadinessAnswers> load_readiness_answers(const std::filesystem::path& file,
                                                                const domain::ConnectionForms& forms) {
    const auto object = read_json_object(file);
    if (!object) {
        return object.error();
    }
    const auto given = object->value("answers", json());
    if (!given.is_object() || !unknown_keys(*object, {"answers", "note"}).empty()) {
        return invalid_file(file, "answers must be an object, and the only thing beside note");
    }
    domain::ReadinessAnswers answers;
    std::vector<std::string> keys;
    Reader reader;
    for (const auto& question : forms.questions) {
        keys.push_back(question.key);
        answers[question.key] = reader.one_of(given, "answers.", question.key.c_str(), {"no", "partly", "yes"});
    }
    reader.known(given, "answers.", keys);
    return reader.objection.empty() ? domain::Result<domain::ReadinessAnswers>(std::move(answers))
                                    : invalid_file(file, reader.objection);
}

}  // namespace amphoe::configuration
