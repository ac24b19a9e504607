#include "tests/centre/register/RegisterAnswers.h"

#include <array>
#include <set>

#include "tests/centre/register/CitizensApps.h"
#include "tests/centre/register/CodeBook.h"
#include "tests/centre/register/PersonPapers.h"

namespace amphoe::centre {

using domain::RegisterKind;

namespace {

constexpr auto kPhoneYear = std::chrono::days(365);
constexpr std::array kAddressFields{"house_no", "moo", "trok", "soi", "road", "tambon", "amphoe", "province", "ccaatt"};

std::string labelled(const char* label, const std::string& text) {
    return text.empty() ? std::string{} : std::string(" ") + label + text;
}

void copy_address(const RegisterPage& house, domain::Fields& into) {
    for (const auto* name : kAddressFields) {
        if (const auto text = house.text(name); !text.empty()) {
            into[name] = text;
        }
    }
    into["address"] = address_line(house);
}

domain::Fields told(const domain::Fields& fields) {
    auto shown = fields;
    std::erase_if(shown, [](const auto& field) { return kept_inside(field.first); });
    return shown;
}

domain::Fields as_member(const RegisterPage& person) {
    domain::Fields item;
    for (const auto* name : {"citizen_id", "sex", "nationality", "birth_date", "relation", "status", "father_name",
                             "mother_name", "moved_in_date", "moved_from", "moving"}) {
        if (const auto text = person.text(name); !text.empty()) {
            item[name] = text;
        }
    }
    item["name"] = person.text("name_th");
    return item;
}

}  // namespace

std::string address_line(const RegisterPage& house) {
    const bool bangkok = house.text("province") == "กรุงเทพมหานคร";
    return house.text("house_no") + labelled("หมู่ที่ ", house.text("moo")) + labelled("ตรอก", house.text("trok")) +
           labelled("ซอย", house.text("soi")) + labelled("ถนน", house.text("road")) +
           labelled(bangkok ? "แขวง" : "ตำบล", house.text("tambon")) +
           labelled(bangkok ? "เขต" : "อำเภอ", house.text("amphoe")) +
           labelled(bangkok ? "" : "จังหวัด", house.text("province"));
}

std::string masked_citizen(const std::string& citizen_id) {
    return citizen_id.size() == 13 ? "x-xxxx-xxxxx-" + citizen_id.substr(10, 2) + "-" + citizen_id.substr(12)
                                   : std::string("x");
}

bool kept_inside(const std::string& field) {
    static const std::set<std::string> names{"father_id", "mother_id",   "spouse_id",   "activates_at", "confirms_at",
                                             "thaid_at",  "guardian_id", "mover_phone", "head_phone"};
    return names.contains(field);
}

domain::RegisterRecord RegisterAnswers::record(RegisterKind kind, const std::string& key, std::int64_t version) const {
    return {kind, key, std::to_string(version), now_, {}, {}};
}

RegisterAnswers::Answer RegisterAnswers::answer(RegisterKind kind, const std::string& key) {
    switch (kind) {
        case RegisterKind::Person:
            return person(key);
        case RegisterKind::House:
            return house(key);
        case RegisterKind::MoveNotice:
            return move_notice(key);
        case RegisterKind::Birth:
            return birth(key);
        case RegisterKind::CardHistory:
            return card_history(key);
        case RegisterKind::Thaid:
        case RegisterKind::Tangrat:
            return state_of_person(kind, key);
        case RegisterKind::TangratCode:
            return tangrat_code(key);
        case RegisterKind::DigitalCardCode:
            return digital_card_code(key);
        case RegisterKind::PhoneUse:
            return phone_use(key);
        default:
            return stored(kind, key);
    }
}

RegisterAnswers::Answer RegisterAnswers::stored(RegisterKind kind, const std::string& key) {
    const auto page = book_.read(kind, key);
    if (!page) {
        return Answer(std::string("record.unknown"));
    }
    auto made = record(kind, key, page->version);
    made.fields = told(page->fields);
    for (const auto& item : page->items) {
        made.items.push_back(told(item));
    }
    return Answer(std::move(made));
}

RegisterAnswers::Answer RegisterAnswers::person(const std::string& citizen_id) {
    const auto page = book_.read(RegisterKind::Person, citizen_id);
    if (!page || page->text("citizen_id").empty()) {
        return Answer(std::string("record.unknown"));
    }
    auto made = record(RegisterKind::Person, citizen_id, page->version);
    made.fields = told(page->fields);
    made.fields["central_house"] = "no";
    if (const auto home = book_.read(RegisterKind::House, page->text("house_code"))) {
        copy_address(*home, made.fields);
        made.fields["central_house"] = home->text("central_house") == "yes" ? "yes" : "no";
    }
    return Answer(std::move(made));
}

RegisterAnswers::Answer RegisterAnswers::house(const std::string& house_code) {
    const auto page = book_.read(RegisterKind::House, house_code);
    if (!page || page->text("house_code").empty()) {
        return Answer(std::string("record.unknown"));
    }
    auto made = record(RegisterKind::House, house_code, page->version);
    made.fields = told(page->fields);
    made.fields["address"] = address_line(*page);
    for (const auto& citizen_id : book_.residents(house_code)) {
        if (const auto member = book_.read(RegisterKind::Person, citizen_id)) {
            made.items.push_back(as_member(*member));
        }
    }
    return Answer(std::move(made));
}

RegisterAnswers::Answer RegisterAnswers::move_notice(const std::string& number) {
    const auto page = book_.read(RegisterKind::MoveNotice, number);
    if (!page) {
        return Answer(std::string("record.unknown"));
    }
    auto made = record(RegisterKind::MoveNotice, number, page->version);
    made.fields = told(page->fields);
    for (const auto& mover : page->items) {
        const auto named = mover.find("citizen_id");
        if (const auto member = named == mover.end() ? std::nullopt : book_.read(RegisterKind::Person, named->second)) {
            made.items.push_back(as_member(*member));
        }
    }
    return Answer(std::move(made));
}

RegisterAnswers::Answer RegisterAnswers::birth(const std::string& citizen_id) {
    const auto child = book_.read(RegisterKind::Person, citizen_id);
    if (!child || child->text("mother_id").empty()) {
        return Answer(std::string("record.unknown"));  // no birth certificate is kept here
    }
    auto made = record(RegisterKind::Birth, citizen_id, child->version);
    made.fields = birth_certificate(book_, *child);
    if (const auto guardian = child->text("guardian_id"); !guardian.empty()) {
        made.fields["guardian_citizen_id"] = guardian;
    }
    return Answer(std::move(made));
}

RegisterAnswers::Answer RegisterAnswers::card_history(const std::string& citizen_id) {
    const auto person = book_.read(RegisterKind::Person, citizen_id);
    if (!person || person->text("citizen_id").empty()) {
        return Answer(std::string("record.unknown"));
    }
    const auto page = card_history_page(book_, citizen_id);
    auto made = record(RegisterKind::CardHistory, citizen_id, page.version);
    made.fields = page.fields;
    made.items = page.items;
    return Answer(std::move(made));
}

RegisterAnswers::Answer RegisterAnswers::state_of_person(RegisterKind kind, const std::string& citizen_id) {
    CitizensApps apps(book_, now_);
    if (const auto page = kind == RegisterKind::Thaid ? apps.thaid(citizen_id) : apps.tangrat(citizen_id)) {
        auto made = record(kind, citizen_id, page->version);
        made.fields = told(page->fields);
        made.items = page->items;
        return Answer(std::move(made));
    }
    const auto person = book_.read(RegisterKind::Person, citizen_id);
    if (!person) {
        return Answer(std::string("record.unknown"));
    }
    auto made = record(kind, citizen_id, 1);
    made.fields = kind == RegisterKind::Thaid ? domain::Fields{{"state", "NONE"}} : domain::Fields{{"level", "0"}};
    return Answer(std::move(made));
}

RegisterAnswers::Answer RegisterAnswers::tangrat_code(const std::string& text) {
    const auto found = CodeBook(book_, now_).find(text, CodeUse::Tangrat);
    if (found.page == nullptr) {
        return Answer("code." + found.refusal);
    }
    const auto person = book_.read(RegisterKind::Person, found.citizen_id);
    auto made = record(RegisterKind::TangratCode, text, found.page->version);
    made.fields = {{"citizen_id_masked", masked_citizen(found.citizen_id)},
                   {"name_masked", person->text("title") + " " + person->text("first") + " ***"},
                   {"expires_at", found.page->text("expires_at")},
                   {"state", found.page->text("state")}};
    return Answer(std::move(made));
}

RegisterAnswers::Answer RegisterAnswers::digital_card_code(const std::string& text) {
    const auto found = CodeBook(book_, now_).find(text, CodeUse::DigitalCard, asker_);
    if (found.page == nullptr) {
        return Answer("code." + found.refusal);
    }
    const auto person = book_.read(RegisterKind::Person, found.citizen_id);
    const auto home = book_.read(RegisterKind::House, person->text("house_code"));
    if (!asker_.empty()) {
        found.page->set("seen_by", asker_);
    }
    auto made = record(RegisterKind::DigitalCardCode, text, found.page->version);
    made.fields = {{"citizen_id", found.citizen_id},           {"name", person->text("name_th")},
                   {"birth_date", person->text("birth_date")}, {"address", home ? address_line(*home) : std::string{}},
                   {"laser_masked", "JT•-•••••••-••"},         {"expires_at", found.page->text("expires_at")},
                   {"name_en", person->text("name_en")}};
    for (const auto& card : card_history_page(book_, found.citizen_id).items) {
        if (card.contains("state") && card.at("state") == "ACTIVE") {
            made.fields["issue_date"] = card.at("issue_date");
            made.fields["expiry_date"] = card.at("expiry_date");
        }
    }
    std::erase_if(made.fields, [](const auto& field) { return field.second.empty(); });
    return Answer(std::move(made));
}

RegisterAnswers::Answer RegisterAnswers::phone_use(const std::string& phone) {
    const auto page = book_.read(RegisterKind::PhoneUse, phone);
    std::set<std::string> persons;
    const auto first_day = support::bangkok_date(now_ - kPhoneYear);
    for (const auto& use : page ? page->items : std::vector<domain::Fields>{}) {
        if (use.contains("citizen_id") && use.contains("at") && use.at("at") >= first_day) {
            persons.insert(use.at("citizen_id"));
        }
    }
    auto made = record(RegisterKind::PhoneUse, phone, page ? page->version : 1);
    made.fields["persons"] = std::to_string(persons.size());
    return Answer(std::move(made));
}

}  // namespace amphoe::centre
