#include "tests/centre/register/DemonstrationPapers.h"

#include <tuple>

#include "core/support/Digest.h"
#include "tests/centre/acts/MoveRules.h"

namespace amphoe::centre {
namespace {

using domain::RegisterKind;
using std::chrono::days;

class PaperWriter {
  public:
    PaperWriter(RegisterSeeds& seeds, support::Timestamp now) : seeds_(seeds), now_(now) {}

    std::string day(int from_today) const { return support::bangkok_date(now_ + days(from_today)); }
    const PersonSeed& person(int number) const { return seeds_.persons[static_cast<std::size_t>(number - 1)]; }
    void add(RegisterKind kind, const std::string& key, domain::Fields fields, std::vector<domain::Fields> items = {}) {
        seeds_.papers.push_back({kind, key, std::move(fields), std::move(items)});
    }

    void notices();
    void online_cases();
    void delegations();
    void identities();
    void life();
    void issued();

  private:
    void divorce(int husband, int wife);
    void names();
    domain::Fields mover(int number) const { return {{"citizen_id", person(number).citizen_id}}; }
    RegisterSeeds& seeds_;
    support::Timestamp now_;
};

void PaperWriter::notices() {
    const auto notice = [&](const std::string& number, const std::string& state, int issued, int mover_number) {
        add(RegisterKind::MoveNotice, number,
            {{"tr6_no", number},
             {"state", state},
             {"house_code_from", "99019000002"},
             {"address_from", "15 หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่"},
             {"date_moved", day(issued)},
             {"issued", day(issued)},
             {"destination", "99019000004"},
             {"office", "9901"}},
            {mover(mover_number)});
    };
    notice("9901-69-000001", "OPEN", -5, 24);
    notice("9901-69-000002", "OPEN", -45, 25);
    notice("9901-69-000003", "USED", -20, 5);
    notice("9901-69-000004", "VOID", -20, 6);
}

void PaperWriter::online_cases() {
    // What came with the request; `head` is who approved it in ThaID on that day.
    const auto add_case = [&](const std::string& number, const std::string& house, int head, int moved,
                              const std::string& checks) {
        add(RegisterKind::OnlineCase, number,
            {{"number", number},
             {"kind", "online_move"},
             {"office", number.substr(3, 4)},
             {"state", "WAITING"},
             {"movers", person(6).citizen_id},
             {"house_code", house},
             {"house_code_from", "99019000003"},
             {"head_id", person(head).citizen_id},
             {"head_consent_token", simulated_consent(house, person(head).citizen_id)},
             {"date_moved", day(moved)},
             {"mover_phone", "0890000006"},
             {"mover_token", "SIM-THAID-" + number},
             {"mover_level", "IAL2.3"},
             {"mover_at", day(-1) + "T02:10:00.000Z"},
             {"head_level", "IAL2.3"},
             {"head_at", day(-1) + "T03:25:00.000Z"},
             {"received", day(-1)},
             {"due", day(0)},
             {"checks", checks}});
    };
    const auto put = [&](const char* name, const std::string& text) {
        auto& fields = seeds_.papers.back().fields;
        text.empty() ? (void)fields.erase(name) : (void)(fields[name] = text);
    };
    constexpr auto kWell = "within_15_days=yes\nhouse_exists=yes\nhead_is_head=yes\nno_block=yes";
    for (const std::string office : {"1001", "1002", "9901"}) {
        add_case("OC-" + office + "-0001", "99019000004", 7, -2, kWell);
        put("head_phone", "0860000007");
        add_case("OC-" + office + "-0002", "99019000017", 8, -2,
                 "within_15_days=yes\nhouse_exists=yes\nhead_is_head=no\nno_block=yes");
        put("head_consent_token", "");
        put("head_level", "");
        put("head_at", "");
        add_case("OC-" + office + "-0003", "99019000015", 18, -30,
                 "within_15_days=no\nhouse_exists=yes\nhead_is_head=yes\nno_block=no");
        // Who approved was the head when the request came; since then somebody else is.
        add_case("OC-" + office + "-0004", "99019000004", 20, -2, kWell);
        add_case("OC-" + office + "-0005", "99019000017", 26, -40,
                 "within_15_days=no\nhouse_exists=yes\nhead_is_head=yes\nno_block=yes");
    }
}

void PaperWriter::delegations() {
    const auto delegation = [&](const std::string& reference, const std::string& act, int until) {
        add(RegisterKind::Delegation, reference,
            {{"reference", reference},
             {"principal_id", person(7).citizen_id},
             {"delegate_id", person(1).citizen_id},
             {"act", act},
             {"until", day(until)},
             {"principal_level", "IAL2.3"},
             {"principal_at", day(-3) + "T02:40:00.000Z"}});
    };
    delegation("DL-0001", "house_number", 365);
    delegation("DL-0002", "house_number", -1);
    delegation("DL-0003", "move_out", 365);
}

void PaperWriter::identities() {
    const auto thaid = [&](int number, const std::string& state, const std::string& level) {
        add(RegisterKind::Thaid, person(number).citizen_id,
            {{"state", state}, {"since", day(-200)}, {"phone_masked", "08x-xxx-0000"}, {"level", level}},
            {{{"at", day(-200)}, {"action", "enrol"}, {"office", "0000"}, {"channel", "SELF"}}});
    };
    thaid(3, "SELF", "IAL2.2");
    thaid(12, "OFFICER", "IAL2.3");
    thaid(13, "REVOKED", "IAL2.3");
    thaid(17, "SUSPENDED", "IAL2.3");
    const auto tangrat = [&](int number, const std::string& level, const std::string& channel) {
        add(RegisterKind::Tangrat, person(number).citizen_id, {{"level", level}, {"since", day(-100)}},
            {{{"at", day(-100)}, {"channel", channel}, {"result", level == "2" ? "passed" : "level 1"}}});
    };
    tangrat(12, "2", "DDOPA");
    tangrat(15, "2", "CS711");
    tangrat(16, "1", "BOONTERM");
    tangrat(18, "1", "THAIPOST");
    // A child of an age to have one that has none yet.
    add(RegisterKind::CardHistory, person(19).citizen_id, {{"state", "NONE"}});
    add(RegisterKind::PhoneUse, "0811111111", {},
        {{{"citizen_id", person(4).citizen_id}, {"at", day(-30)}},
         {{"citizen_id", person(5).citizen_id}, {"at", day(-20)}},
         {{"citizen_id", person(6).citizen_id}, {"at", day(-10)}}});
    // Only of last year, so it counts no more.
    add(RegisterKind::PhoneUse, "0822222222", {}, {{{"citizen_id", person(4).citizen_id}, {"at", day(-400)}}});
}

void PaperWriter::life() {
    add(RegisterKind::Death, person(22).citizen_id,
        {{"deceased_name", person(22).full_name()},
         {"deceased_citizen_id", person(22).citizen_id},
         {"deceased_sex", "1"},
         {"deceased_nationality", "ไทย"},
         {"deceased_age", "77"},
         {"death_date", "2025-08-01"},
         {"death_time", "05:10"},
         {"death_place", "โรงพยาบาลตัวอย่าง"},
         {"death_cause", "โรคชรา"},
         {"informant_name", "นาย ผู้แจ้ง ตัวอย่าง"},
         {"informant_relation", "บุตร"},
         {"registration_no", "9901-68-0001"},
         {"registration_date", "2025-08-02"},
         {"registration_office", "9901"}});
    for (const auto& [husband, wife] : {std::pair(1, 2), std::pair(21, 20)}) {
        domain::Fields fields{{"first_name", person(husband).full_name()},
                              {"first_citizen_id", person(husband).citizen_id},
                              {"first_nationality", "ไทย"},
                              {"first_age", "26"},
                              {"second_name", person(wife).full_name()},
                              {"second_citizen_id", person(wife).citizen_id},
                              {"second_nationality", "ไทย"},
                              {"second_age", "24"},
                              {"registration_no", "9901-57-000" + std::to_string(husband)},
                              {"registration_date", "2014-02-14"},
                              {"registration_office", "9901"},
                              {"first_witness", "นาย พยาน ตัวอย่าง"},
                              {"second_witness", "นางสาว สักขี ตัวอย่าง"},
                              {"property_note", "-"}};
        add(RegisterKind::Marriage, person(husband).citizen_id, fields);
        add(RegisterKind::Marriage, person(wife).citizen_id, std::move(fields));
    }
    names();
    divorce(5, 15);
}

void PaperWriter::divorce(int husband, int wife) {
    domain::Fields fields{{"first_name", person(husband).full_name()},
                          {"first_citizen_id", person(husband).citizen_id},
                          {"first_nationality", "ไทย"},
                          {"first_age", "41"},
                          {"second_name", person(wife).full_name()},
                          {"second_citizen_id", person(wife).citizen_id},
                          {"second_nationality", "ไทย"},
                          {"second_age", "43"},
                          {"marriage_no", "9901-53-0005"},
                          {"marriage_date", "2010-06-15"},
                          {"registration_no", "9901-66-0015"},
                          {"registration_date", "2023-02-20"},
                          {"registration_office", "9901"},
                          {"first_witness", "นาย พยาน ตัวอย่าง"},
                          {"second_witness", "นางสาว สักขี ตัวอย่าง"},
                          {"property_note", "แบ่งตามบันทึกท้ายทะเบียน"},
                          {"custody_note", "ไม่มีบุตร"}};
    add(RegisterKind::Divorce, person(husband).citizen_id, fields);
    add(RegisterKind::Divorce, person(wife).citizen_id, std::move(fields));
}

void PaperWriter::names() {
    add(RegisterKind::NameChange, person(3).citizen_id, {},
        {{{"form", "ช.3"},
          {"old_name", "กรรณิการ์"},
          {"new_name", "กัญญา"},
          {"registration_no", "9901-60-0031"},
          {"registration_date", "2017-08-24"},
          {"registration_office", "9901"}},
         {{"form", "ช.5"},
          {"old_name", "ทองดี"},
          {"new_name", "ทองแท้"},
          {"registration_no", "9901-63-0007"},
          {"registration_date", "2020-01-09"},
          {"registration_office", "9901"}}});
}

void PaperWriter::issued() {
    for (const auto& [number, state] :
         {std::pair("9901-69-D04-000001-1", "valid"), std::pair("9901-69-D04-000002-2", "void"),
          std::pair("9901-69-D04-000003-3", "withdrawn")}) {
        add(RegisterKind::IssuedPaper, number,
            {{"number", number},
             {"kind", "TR14_1"},
             {"issued", day(-30)},
             {"office", "9901"},
             {"sha256", support::sha256_hex_of_text(number)},
             {"state", state}});
    }
    // What citizens made in the app after a ThaID authentication; nobody certified these but they themselves.
    for (const auto& [number, code, state] : {std::tuple("0000-69-S04-000001-1", "7K3M-20QX-58HD", "valid"),
                                              std::tuple("0000-69-S04-000002-2", "1C9T-64BV-07RW", "void")}) {
        add(RegisterKind::IssuedPaper, number,
            {{"number", number},
             {"kind", "TR14_1"},
             {"channel", "THAID_SELF"},
             {"issued", day(-10)},
             {"office", "0000"},
             {"sha256", support::sha256_hex_of_text(number)},
             {"check_code", code},
             {"self_level", "IAL2.3"},
             {"self_at", day(-10) + "T02:15:00.000Z"},
             {"state", state}});
    }
}

}  // namespace

void add_demonstration_papers(RegisterSeeds& seeds, support::Timestamp now) {
    PaperWriter writer(seeds, now);
    writer.notices();
    writer.online_cases();
    writer.delegations();
    writer.identities();
    writer.life();
    writer.issued();
}

}  // namespace amphoe::centre
