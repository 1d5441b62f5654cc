// SPDX-License-Identifier: GPL-3.0-or-later

/// A linear or integer program written as mathematics.
///
/// A model is a value of Swift arrays; GLPK sees it only while it is solved. Nothing here throws: a mistake,
/// such as a variable of another model, is remembered and thrown by the first call that needs the whole
/// model (``program()``, ``solve(_:)``, ``withSession(_:)``, ``write(to:as:)``).
public struct Model: Sendable {
  public let name: String
  let identity: ModelIdentity
  var flat = Program()
  var variableNames: [String?] = []
  var rowNames: [String?] = []
  private var variablesByName: [String: Int32] = [:]
  private var rowsByName: [String: Int32] = [:]
  private var firstDefect: GLPKError?

  public init(_ name: String = "") {
    self.name = name
    identity = ModelIdentity()
    note(name: name)
  }

  public var variableCount: Int { flat.columns.count }
  public var constraintCount: Int { flat.rows.count }

  /// All variables in the order they were added.
  public var variables: [Variable] {
    (0..<Int32(variableCount)).map { Variable(column: $0, model: identity) }
  }

  /// All constraints in the order they were added.
  public var constraints: [Row] { (0..<Int32(constraintCount)).map { Row(row: $0, model: identity) } }

  // MARK: Variables

  /// Adds one variable.
  ///
  /// A binary variable lies between 0 and 1, whatever the bounds say beyond that.
  public mutating func addVariable(
    kind: Kind = .continuous, lower: Double = 0, upper: Double = .infinity, named name: String? = nil
  ) -> Variable {
    let variable = Variable(column: Int32(clamping: variableCount), model: identity)
    flat.columns.append(
      cost: 0, lower: kind == .binary ? max(lower, 0) : lower, upper: kind == .binary ? min(upper, 1) : upper,
      isInteger: kind != .continuous)
    variableNames.append(name)
    if let name { register(name, at: variable.column, in: \.variablesByName) }
    return variable
  }

  /// Adds one variable for each element; with a name, that of an element `e` is `name[e]`.
  public mutating func addVariables<Elements: Sequence>(
    over elements: Elements, kind: Kind = .continuous, lower: Double = 0, upper: Double = .infinity,
    named name: String? = nil
  ) -> VariableFamily<Elements.Element> where Elements.Element: Hashable & Sendable {
    var columns: [Elements.Element: Int32] = [:]
    var order: [Elements.Element] = []
    for element in elements where columns[element] == nil {
      let itsName = name.map { "\($0)[\(element)]" }
      columns[element] = addVariable(kind: kind, lower: lower, upper: upper, named: itsName).column
      order.append(element)
    }
    return VariableFamily(elements: order, columns: columns, model: identity)
  }

  /// Changes the bounds of a variable; both the same fixes it.
  public mutating func setBounds(of variable: Variable, lower: Double, upper: Double) {
    guard check(variable, in: .bounds) else { return }
    flat.columns.lower[variable.index] = lower
    flat.columns.upper[variable.index] = upper
  }

  // MARK: Objective and constraints

  /// Sets the objective, replacing the one before.
  public mutating func minimize(_ expression: some Linear) {
    setObjective(Expression(expression), sense: .minimize)
  }

  /// Sets the objective, replacing the one before.
  public mutating func maximize(_ expression: some Linear) {
    setObjective(Expression(expression), sense: .maximize)
  }

  private mutating func setObjective(_ expression: Expression, sense: Sense) {
    flat.sense = sense
    flat.objectiveConstant = expression.constant
    for column in flat.columns.costs.indices { flat.columns.costs[column] = 0 }
    guard check(expression, in: .objective) else { return }
    for (column, coefficient) in zip(expression.columns, expression.coefficients) {
      flat.columns.costs[Int(column)] += coefficient
    }
  }

  /// Adds a constraint.
  @discardableResult
  public mutating func add(_ constraint: Constraint, named name: String? = nil) -> Row {
    let row = Row(row: Int32(clamping: constraintCount), model: identity)
    var terms: (columns: [Int32], coefficients: [Double]) = ([], [])
    if check(constraint.expression, in: .row(row.index)) { terms = constraint.expression.merged() }
    flat.rows.append(
      lower: constraint.lower, upper: constraint.upper, columns: terms.columns, values: terms.coefficients)
    rowNames.append(name)
    if let name { register(name, at: row.row, in: \.rowsByName) }
    return row
  }

  // MARK: Names

  /// The variable with a name.
  ///
  /// Throws ``GLPKError/unknownName(_:)`` if there is none.
  public func variable(named name: String) throws(GLPKError) -> Variable {
    guard let column = variablesByName[name] else { throw .unknownName(name) }
    return Variable(column: column, model: identity)
  }

  /// The constraint with a name.
  ///
  /// Throws ``GLPKError/unknownName(_:)`` if there is none.
  public func constraint(named name: String) throws(GLPKError) -> Row {
    guard let row = rowsByName[name] else { throw .unknownName(name) }
    return Row(row: row, model: identity)
  }

  /// The name of a variable of this model, if it was given one.
  public func name(of variable: Variable) -> String? {
    variable.model == identity && variableNames.indices.contains(variable.index)
      ? variableNames[variable.index] : nil
  }

  // MARK: Mistakes

  /// The model as flat arrays, checked.
  ///
  /// Throws the first mistake that was made while building the model, or that the numbers themselves show.
  public func program() throws(GLPKError) -> Program {
    if let firstDefect { throw firstDefect }
    try flat.validate()
    return flat
  }

  private mutating func note(_ defect: GLPKError) {
    firstDefect = firstDefect ?? defect
  }

  private mutating func note(name: String) {
    if let defect = GLPKError.defect(ofName: name) { note(defect) }
  }

  private mutating func register(
    _ name: String, at position: Int32, in table: WritableKeyPath<Model, [String: Int32]>
  ) {
    note(name: name)
    if self[keyPath: table].updateValue(position, forKey: name) != nil { note(.duplicateName(name)) }
  }

  private mutating func check(_ variable: Variable, in place: GLPKError.Place) -> Bool {
    check(Expression(variable), in: place)
  }

  private mutating func check(_ expression: Expression, in place: GLPKError.Place) -> Bool {
    switch expression.owner {
    case .several: note(.foreignVariable(place))
    case .one(let other) where other != identity: note(.foreignVariable(place))
    default:
      if expression.columns.allSatisfy({ $0 >= 0 && $0 < variableCount }) { return true }
      note(.unknownVariable(place))
    }
    return false
  }
}
