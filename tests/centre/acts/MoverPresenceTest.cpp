// W8.1 at the centre: who comes in person to a destination move, and who is of age when only a year is known.
#include "tests/centre/acts/ActCase.h"
#include "tests/centre/acts/ActFixture.h"
#include "tests/centre/register/RegisterBook.h"
#include "tests/centre/register/SimulatedCode.h"

namespace amphoe::centre {
namespace {

class MoverPresenceTest : public ActFixture {
  protected:
    std::string moves(const std::string& informant, const std::string& movers, const std::string& present,
                      const std::string& from = "99019000003") {
        std::string relations;
        for (const auto& mover : lines_of(movers)) {
            relations += mover + "=RELATIVE\n";
        }
        return said("move_destination", with({{"citizen_id", informant},
                                              {"movers", movers},
                                              {"present", present},
                                              {"present_visit", "visit-1"},
                                              {"house_code_from", from},
                                              {"house_code", "99019000004"},
                                              {"head_consent", "PAPER"},
                                              {"head_id", receiver},
                                              {"relations", relations},
                                              {"interview_code", "FAMILY"},
                                              {"interview_note", "ย้ายตามครอบครัว"}},
                                             second()));
    }
    void born(const std::string& citizen_id, const std::string& buddhist) {
        const auto lease = service.database().lease();
        Transaction transaction(*lease);
        RegisterBook book(*lease);
        book.open(domain::RegisterKind::Person, citizen_id)->set("birth_date", buddhist);
        book.save();
        transaction.commit();
    }
    static std::string code_of(const std::string& citizen, CodeFate fate = CodeFate::Fresh) {
        return *simulated_code({CodeUse::DigitalCard, fate, citizen});
    }
    /// Only the year of birth is known: twenty on some day of this year.
    static std::string twenty_this_year() { return std::to_string(std::stoi(today().substr(0, 4)) + 543 - 20); }

    const std::string prasert = "1999900000048";  ///< of age, lives with mali
    const std::string girl = with_check_digit("199990000101");
    const std::string mother = with_check_digit("199990000202");
};

TEST_F(MoverPresenceTest, AnAdultWhoDidNotComeIsNotMoved) {
    const auto both = mali + "\n" + prasert;
    EXPECT_EQ(moves(mali, both, ""), "mover.not_present");
    EXPECT_EQ(moves(mali, both, mali + "=VISIT"), "mover.not_present");
    EXPECT_EQ(moves(mali, both, prasert + "="), "mover.not_present");
    EXPECT_EQ(moves(mali, both, prasert + "=VISIT"), "mover.not_present") << "one visit proves one person";
    EXPECT_EQ(moves(mali, both, mali + "=VISIT\n" + prasert + "=CARD"), "accepted");
}

TEST_F(MoverPresenceTest, ADigitalIdIsCheckedAndIsThatPersons) {
    const auto both = mali + "\n" + prasert;
    const auto by = [&](const std::string& code) { return moves(mali, both, prasert + "=THAID " + code); };
    EXPECT_EQ(by("SIM-D-FORGED"), "code.forged");
    EXPECT_EQ(by(code_of(prasert, CodeFate::Expired)), "code.expired");
    EXPECT_EQ(by(code_of(somchai)), "code.other_person");
    EXPECT_EQ(by(code_of(prasert)), "accepted");
}

TEST_F(MoverPresenceTest, MinorsNeedNotComeWithACard) {
    EXPECT_EQ(moves(mother, mother + "\n" + girl, "", "99019000006"), "accepted");
}

TEST_F(MoverPresenceTest, WhoMayBeAMinorIsSpokenForOrComesAsAnAdult) {
    born(prasert, twenty_this_year());
    const auto both = mali + "\n" + prasert;
    EXPECT_EQ(moves(mali, both, ""), "informant.not_guardian") << "a parent would have to speak";
    EXPECT_EQ(moves(mali, both, prasert + "=CARD"), "accepted");
}

TEST_F(MoverPresenceTest, WhoseBirthIsUnknownGoesOnInPerson) {
    born(mali, "");
    born(prasert, "");
    EXPECT_EQ(moves(mali, mali + "\n" + prasert, ""), "informant.not_guardian");
    EXPECT_EQ(moves(mali, mali, ""), "accepted") << "speaks for the own move by the proof of the visit";
}

TEST_F(MoverPresenceTest, AParentMayMoveOutWhoMayBeAMinor) {
    const auto moves_out = [&] {
        return said("move_out", with({{"citizen_id", mother},
                                      {"informant_role", "GUARDIAN"},
                                      {"house_code", "99019000006"},
                                      {"movers", girl},
                                      {"date_moved", today()},
                                      {"destination", "UNKNOWN"}},
                                     second()));
    };
    born(girl, std::to_string(std::stoi(twenty_this_year()) - 1));
    EXPECT_EQ(moves_out(), "informant.not_guardian") << "twenty since last year at the latest";
    born(girl, twenty_this_year());
    EXPECT_EQ(moves_out(), "accepted");
}

TEST_F(MoverPresenceTest, AYearOnlyIsJudgedByTheWholeYear) {
    RegisterPage person;
    for (const auto& [birth, of_age, may_be] :
         std::vector<std::tuple<const char*, bool, bool>>{{"2549", false, true},
                                                          {"2549-11", false, true},
                                                          {"2548", true, true},
                                                          {"2550", false, false},
                                                          {"2549-11-22", true, true},
                                                          {"2549-11-23", false, false},
                                                          {"", false, true}}) {
        person.set("birth_date", birth);
        EXPECT_EQ(is_of_age(person, "2026-11-22", 20), of_age) << birth;
        EXPECT_EQ(may_be_of_age(person, "2026-11-22", 20), may_be) << birth;
    }
}

}  // namespace
}  // namespace amphoe::centre
