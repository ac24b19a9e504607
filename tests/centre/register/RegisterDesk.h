// Answers register questions: who may ask what for which purpose, the record, and a note of the question.
#pragma once

#include "tests/centre/Caller.h"
#include "tests/centre/CentreAnswer.h"
#include "tests/centre/register/RegisterAnswers.h"
#include "tests/centre/storage/Database.h"

namespace amphoe::centre {

/// Safe from any thread. The database must outlive the desk.
class RegisterDesk {
  public:
    explicit RegisterDesk(Database& database) : database_(database) {}
    CentreAnswer ask(const Caller& caller, const support::Bytes& body, support::Timestamp now);

  private:
    Database& database_;
};

/// Whether the purpose opens this kind of record. A purpose nobody knows opens the person alone.
bool released_for(const std::string& purpose, domain::RegisterKind kind);

}  // namespace amphoe::centre
