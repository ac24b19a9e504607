// Reads the fields of a rule file one by one; the first thing that is wrong is kept, with its place in the file.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace amphoe::configuration {

/// What is wrong, said once; empty while all is well.
class Objection {
  public:
    void say(const std::string& reason) {
        if (reason_.empty()) {
            reason_ = reason;
        }
    }
    const std::string& reason() const { return reason_; }

  private:
    std::string reason_;
};

/// A text that is not empty.
std::string text_of(const nlohmann::json& object, const std::string& where, const char* key, Objection& objection);
/// A full ISO date.
std::string date_of(const nlohmann::json& object, const std::string& where, const char* key, Objection& objection);
/// A whole number between `least` and `most`; `least` when it is none.
int number_of(const nlohmann::json& object, const std::string& where, const char* key, int least, int most,
              Objection& objection);
/// Objects to every key that is not known.
void refuse_unknown(const nlohmann::json& object, const std::string& where, const std::vector<std::string>& known,
                    Objection& objection);

}  // namespace amphoe::configuration
